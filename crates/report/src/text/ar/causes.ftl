# مراحل سلسلة الاشتباك، وسبب اختراق الهدف.
# `cause-…` تُتمّ جملة «اخترق لأنّ …»، و`cause-…-short` عنوان في الجداول والرسوم.

gate-line-of-sight = فوق أفق رادار
gate-covered = داخل حدود الرادار
gate-detected = أول صدى
gate-tracked = تأكّد المسار
gate-decided = جاز الأمر بالاشتباك
gate-channel = قناة اشتباك متاحة
gate-round = صاروخ اعتراضي جاهز
gate-envelope = نقطة الاعتراض داخل نطاق الاشتباك
gate-in-time = الصاروخ يصل في الوقت
gate-launched = أُطلق صاروخ
gate-guided = صاروخ موجَّه حتى النهاية

cause-never-in-line-of-sight = لم يظهر قطّ فوق أفق أيّ رادار
cause-never-in-line-of-sight-short = تحت الأفق
cause-out-of-sector = بقي خارج حدود مدى الرادارات أو قطاعها أو زاوية ارتفاعها
cause-out-of-sector-short = خارج حدود الرادار
cause-not-detected-in-time = لم يلتقط أيّ رادار صدى له في الوقت المناسب
cause-not-detected-in-time-short = لم يُكشف في الوقت
cause-not-tracked = التُقطت أصداء له، ولم يتأكّد له مسار في الوقت المناسب
cause-not-tracked-short = لم يُتابَع
cause-not-decided-in-time = وصل، أو فُقد مساره، قبل أن يمكن الأمر بالاشتباك
cause-not-decided-in-time-short = لم يُتّخذ القرار في الوقت
cause-no-channel = كانت قنوات الاشتباك كلّها مشغولة
cause-no-channel-short = لا قناة متاحة
cause-no-round = لم يبقَ صاروخ اعتراضي جاهز
cause-no-round-short = نفدت الصواريخ
cause-outside-envelope = لم تقع أيّ نقطة اعتراض متوقَّعة داخل نطاق اشتباك صاروخ
cause-outside-envelope-short = خارج نطاق الاشتباك
cause-out-of-time = كان الصاروخ سيصل متأخّرًا
cause-out-of-time-short = الصاروخ متأخّر
cause-guidance-lost = انطلقت صواريخ، وفُقد المسار الذي كانت توجَّه به
cause-guidance-lost-short = فقدان التوجيه
cause-all-shots-missed = لاقته الصواريخ وأخطأته كلّها
cause-all-shots-missed-short = أخطأت كلّ الإطلاقات

end-aloft = كان لا يزال في الجوّ عند نهاية اليوم
end-arrived = وصل
end-killed = أُسقط
