# ما يقوله البرنامج على الشاشة النصّية.

list-separator = { " و" }
list-last = { $most } و{ $last }
span = { $low } إلى { $high }
ends-unknown = غير معروف
per-cent-sign = %
per-cent-sign-low = %
text-beside = { $text } ({ $beside })

severity-error = خطأ
severity-warning = تنبيه
severity-hint = إرشاد

input-faults = { $errors ->
    [zero] لا أخطاء في { $file }؛ ولم يُلعب شيء.
    [one] خطأ واحد في { $file }؛ ولم يُلعب شيء.
    [two] خطآن في { $file }؛ ولم يُلعب شيء.
    [few] { $errors } أخطاء في { $file }؛ ولم يُلعب شيء.
    [many] { $errors } خطأً في { $file }؛ ولم يُلعب شيء.
   *[other] { $errors } خطأ في { $file }؛ ولم يُلعب شيء.
}
input-sound = { $file } سليم: { $options ->
    [zero] بلا خيارات
    [one] خيار واحد
    [two] خياران
    [few] { $options } خيارات
    [many] { $options } خيارًا
   *[other] { $options } خيار
}، و{ $flights ->
    [zero] لا أهداف جوية
    [one] هدف جوي واحد
    [two] هدفان جويان
    [few] { $flights } أهداف جوية
    [many] { $flights } هدفًا جويًا
   *[other] { $flights } هدف جوي
}، و{ $figures ->
    [zero] لا أرقام تركتها المصادر غير محسومة
    [one] رقم واحد تركته المصادر غير محسوم
    [two] رقمان تركتهما المصادر غير محسومين
    [few] { $figures } أرقام تركتها المصادر غير محسومة
    [many] { $figures } رقمًا تركتها المصادر غير محسومة
   *[other] { $figures } رقم تركتها المصادر غير محسومة
}.

no-such-language = لا يتكلّم البرنامج { $language }. لغاته: { $languages }.
no-such-option = ليس في السيناريو خيار اسمه «{ $option }». خياراته: { $options }.
cannot-write = تعذّرت كتابة { $file }: { $reason }
cannot-print = تعذّرت طباعة المطلوب كاملًا: { $reason }
system-why = { $kind ->
    [not-found] لا ملف بهذا الاسم
    [not-permitted] ليس ذلك مسموحًا به
    [a-folder] هو مجلد
    [no-folder] جزء من مساره ليس مجلدًا
    [full] لم يبقَ متّسع
    [read-only] لا يمكن الكتابة هناك
    [no-text] ليس نصًّا بترميز UTF-8
   *[other] { $own }
}
new-exists = { $file } موجود من قبل، ولا يُكتب فوقه.
new-written = كُتب { $file } وإلى جانبه مخطّطه. وبعده: ravelin check { $word }
fmt-unreadable = تعذّرت قراءة { $file }: { $reason }
fmt-differs = { $file } على هيئة أخرى. يصلحها ravelin fmt { $file }.
fmt-formed = سُوّيت هيئة { $file }.

interrupted-go-on = للمتابعة من حيث توقّف: { $command }
our-fault = هذا خلل في ravelin لا في مُدخلاتك: { $what }
our-fault-report = يُرجى الإبلاغ عن هذا السطر مع الأمر والسيناريو. ما أُنجز محفوظ.

report-at = التقرير: { $file }
fingerprint-is = البصمة: { $fingerprint }

# --- ما قد يتعثّر في دراسة ---

study-interrupted = قُطع التشغيل: حُفظ { $done } من أصل { $total } من التكرارات.
study-interrupted-preparing = قُطع التشغيل أثناء تحضير الدراسة.
study-interrupted-explaining = قُطع التشغيل: التكرارات كلها محفوظة، ولم يُكتب التقرير بعد.
study-nothing-to-play = لا شيء يُلعب: يلزم خيار واحد وعالَم واحد وتكرار واحد على الأقل.
study-option-twice = خياران اسمهما «{ $option }».
study-too-many = قيمة { $setting } أكبر ممّا يمكن: الحدّ الأقصى { $most }.
study-too-many-groups = نقاط سوبول تخدم { $most } من مجموعات الأرقام على الأكثر، وهذه الدراسة تترك { $groups } غير محسومة. خذ ⁦--design hypercube⁩، أو ثبّت بعضها.
study-folder-holds-study = في المجلد { $folder } دراسة. تابِعها بالخيار ⁦--resume⁩ أو احذفها بالخيار ⁦--force⁩ أو سمِّ مجلدًا آخر بالخيار ⁦--out⁩.
study-folder-not-empty = في المجلد { $folder } ملفات لم تكتبها دراسة. سمِّ مجلدًا آخر بالخيار ⁦--out⁩.
study-other-study = في المجلد { $folder } دراسة أخرى: تختلف في { $differs }. سمِّ مجلدًا آخر بالخيار ⁦--out⁩ أو احذف تلك الدراسة بالخيار ⁦--force⁩.
study-manifest-damaged = الملف { $file } تالف: فليس بيانًا لأيّ دراسة. احذف ما في مجلده بالخيار ⁦--force⁩ أو سمِّ مجلدًا آخر بالخيار ⁦--out⁩.
study-folder-in-use = برنامج آخر يعمل في المجلد { $folder }.
study-unreadable = تعذّرت قراءة { $file }: { $why }
study-unwritable = تعذّرت كتابة { $file }: { $why }. ما أُنجز قبل ذلك محفوظ.
study-journal-damaged = تغيّر الملف { $file } عند البايت { $offset } أثناء استعماله.
study-no-threads = لم يُتِح النظام { $threads } من خيوط التنفيذ.
schema-title = سيناريو ravelin
