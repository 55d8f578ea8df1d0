# ما يقوله `ravelin --help`. سطر الأمر في `help-VERB`، وما تحت خياراته في `help-VERB-more`،
# وسطر الخيار في `help-arg-NAME`.

help-heading-usage = الاستعمال:
help-heading-verbs = الأوامر
help-heading-relations = العلاقات
help-heading-arguments = المعطيات
help-heading-options = الخيارات

help-ravelin =
    يحاكي الدفاع الجوي ويقارن بين خياراته، بأرقام علنية وفيزياء الكتب، ويقول ما مدى الثقة بالجواب.
help-ravelin-more =
    أمثلة:
      ravelin run scenarios/first-look.toml
      ravelin new mine.toml
      ravelin compare scenarios/first-look.toml --worlds 64 --out studies/mine
      ravelin check scenarios/first-look.toml

    رموز الخروج: 0 تمّ، 1 لم يتحقّق فحص مطلوب، 2 الخطأ في المُدخلات، 3 قُطع ويمكن المتابعة،
    4 خلل في البرنامج.
help-run = يلعب خيارًا واحدًا من السيناريو ويكتب تقريره.
help-run-more =
    أمثلة:
      ravelin run scenarios/first-look.toml
      ravelin run scenarios/first-look.toml --option Patriot --replications 200
      ravelin run scenarios/first-look.toml --resume
help-compare = يلعب كلّ خيارات السيناريو بالحظّ نفسه ويكتب الفروق بينها.
help-compare-more =
    أمثلة:
      ravelin compare scenarios/first-look.toml
      ravelin compare scenarios/first-look.toml --replications 4000 --out studies/precise
      ravelin compare scenarios/first-look.toml --json
help-sensitivity = يقول علامَ يتوقّف الجواب: أيّ الأرقام التي تتركها المصادر غير محسومة تحرّكه، وبكم.
help-sensitivity-more =
    تُلعب الدراسة أوّلًا كما في compare. ثمّ تقول مسيرات عبر كلّ الأرقام غير المحسومة أيّها يحرّك الجواب أصلًا،
    وتوزّع عيّنات الأساس بينها ما لا يُعلم.

    أمثلة:
      ravelin sensitivity scenarios/first-look.toml
      ravelin sensitivity scenarios/first-look.toml --measure leakers --of Patriot
      ravelin sensitivity scenarios/first-look.toml --of S-400 --of Patriot --base 2048
help-sweep = يلعب دراسة على قيم كثيرة لشيء ما، ويقول ما الذي يتغيّر.
help-sweep-more =
    يجوز تغيير الدفاع والبيئة والأرقام غير المحسومة وحجم الغارة. أمّا مسارات الغارة واتجاهاتها وارتفاعاتها
    وسرعاتها ومواقيتها ونقاط تسديدها وأجهزة تشويشها فهي لكاتبها: وتُرفض.

    أمثلة:
      ravelin sweep scenarios/first-look.toml --vary study.raid-size=0.5,1,2
      ravelin sweep scenarios/first-look.toml --vary 'raid.drones.count=5, 10, 20, 40'
      ravelin sweep scenarios/first-look.toml --vary 'radar/92n6e.reach=150 km..300 km in 4'
      ravelin sweep scenarios/first-look.toml --vary 'radar/92n6e.reach=150 km..300 km' --points 20
help-exposure = يقول ما يجمعه كلّ رادار عن الطائرات الصديقة التي تمرّ به: كم من الوقت، ومن أيّ بعد، ومن أيّ جانب.
help-exposure-more =
    لا يُلعب شيء. تُتبَع الطائرات الصديقة وحدها، على المسارات التي يعطيها السيناريو، ولا تُذكر الجوانب بأدقّ من
    30 درجة. والاحتياطات خيارات في السيناريو: مكان آخر، أو قطاع محجوب، أو ساعات صمت.

    أمثلة:
      ravelin exposure scenarios/neighbours.toml
      ravelin exposure scenarios/neighbours.toml --reflectors "5 dBsm"
      ravelin exposure scenarios/neighbours.toml --raid allies --aspects "60 deg" --csv
help-reproduce = يلعب الدراسة التي يحملها تقرير من جديد، ويقارن النتائج والصفحة.
help-reproduce-more =
    يحمل التقرير السيناريو والكتالوج والأمر. وما لا يحمله، كبلاطات التضاريس، يُبحث عنه إلى جانبه. ورمز الخروج 1
    يعني أنّ النتائج ليست هي نفسها.

    وتُقارَن بصمتان للنتائج كلّها: التي تحملها الصفحة والتي تعطيها إعادة اللعب. ثم تُكتب الصفحة كلّها من جديد،
    باللغة التي تظهر فيها أولًا، ويجب أن تكون هي نفسها حرفًا بحرف: فلا يمكن أن يكون رقم فيها قد غُيّر. وليست كذلك
    صفحة حفظها متصفّح من جديد. أمّا الجداول المرافقة للصفحة (CSV وJSON وParquet) فلا تُقرأ.

    مثال:
      ravelin reproduce studies/first-look/report.html
help-check = يقرأ السيناريو ويسمّي كلّ خطأ فيه، ولا يلعب شيئًا.
help-check-more =
    مع ⁦--json⁩ يُطبع كلّ خطأ وكلّ شكّ كائن JSON في سطر وحده؛ والسيناريو الخالي منها لا يُطبع له شيء. ورمز الخروج 2
    يعني أنّ فيه خطأً.

    أمثلة:
      ravelin check scenarios/first-look.toml
      ravelin check scenarios/first-look.toml --json
help-new = يكتب سيناريو مشروحًا للبدء، وإلى جانبه المخطّط للمحرّرات.
help-new-more =
    الأنواع: base (قاعدة وبطارية وغارة)، net (شبكة وغيابها)، drones (مسيّرات مقابل الصواريخ والمال)،
    ballistic (باليستية).

    أمثلة:
      ravelin new mine.toml
      ravelin new mine.toml --kind net
help-fmt = يسوّي هيئة السيناريوهات؛ وتبقى كلماتها وتعليقاتها.
help-fmt-more =
    مع --check لا يُكتب شيء، ورمز الخروج 1 إن كان ملف على هيئة أخرى.

    أمثلة:
      ravelin fmt mine.toml
      ravelin fmt --check scenarios/first-look.toml
help-explain = يقول ما وراء رمز رسالة: لماذا هو خطأ، ومثالًا، وكيف يُصلَح.
help-explain-more =
    مثال:
      ravelin explain E0302
help-calc = يحسب علاقة واحدة من النموذج لكلّ صفّ من جدول.
help-calc-more =
    يدخل الجدول بصيغة CSV من الدخل القياسي ويخرج بصيغة CSV إلى الخرج القياسي: أعمدة الدخل ثم أعمدة
    العلاقة. تُعرف الأعمدة بأسمائها. وإن فسد صفّ سُمّي على خرج الأخطاء ولم يُطبع شيء.

    أمثلة:
      ravelin calc --list
      ravelin calc horizon --help
      printf 'h_radar_m,h_target_m\n10,100\n' | ravelin calc horizon
      ravelin calc elevation --dem N47E010.hgt < places.csv > heights.csv
help-catalogue = يعرض ما في الكتالوج، وعلى قول مَن.
help-catalogue-more =
    أمثلة:
      ravelin catalogue list
      ravelin catalogue show radar/91n6e
      ravelin catalogue show pf0024
      ravelin catalogue claims --json > claims.json
help-list = يسرد كل المداخل، مع نصيب كل درجة.
help-list-more =
    مثال:
      ravelin catalogue list
      ravelin catalogue list system
help-show = يعرض شيئًا واحدًا كاملًا: أرقامه، والأقوال المتنافسة فيها، ومَن قالها، ومَن يستعملها.
help-show-more =
    أمثلة:
      ravelin catalogue show interceptor/48n6e3
      ravelin catalogue show common/post
      ravelin catalogue show foi-2019
help-sources = يسرد كل المصادر، وكم يقوم على كل منها.
help-sources-more =
    مثال:
      ravelin catalogue sources
help-claims = يسرد كل الأقوال، مع أعداد الدرجات والأنواع والصفوف.
help-claims-more =
    مثال:
      ravelin catalogue claims
help-schema = يطبع مخطّط JSON للسيناريو، لبرامج التحرير.
help-schema-more =
    مثال:
      ravelin schema > scenario.schema.json
help-completions = يطبع نصّ الإكمال التلقائي لصدفة الأوامر.
help-completions-more =
    مثال:
      ravelin completions bash > ~/.local/share/bash-completion/completions/ravelin
help-manual = يطبع صفحة الدليل.
help-manual-more =
    مثال:
      ravelin manual > ravelin.1
help-help = يطبع هذا، أو مساعدة أمر.

help-arg-id = مدخل مثل radar/91n6e، أو أرقام مشتركة مثل common/radar، أو مفتاح مصدر، أو صفّ مثل pf0024.
help-arg-folder = نوع ممّا في الكتالوج: asset أو flight أو interceptor أو launcher أو link أو post أو radar أو system. ومن دونه الجميع.
help-arg-scenario = السيناريو، وهو ملف TOML.
help-arg-file = الملف الذي يُكتب.
help-arg-files = السيناريوهات.
help-arg-kind = نوع السيناريو الذي يُبدأ به.
help-arg-check = لا يكتب شيئًا؛ ويقول أيّ الملفات على هيئة أخرى.
help-arg-code = الرمز، مثل E0302؛ ومن دونه تُسرد الرموز كلّها.
help-arg-option = العب هذا الخيار؛ ومن دونه يُلعب الأول.
help-arg-out = مجلد الدراسة. ومن دونه: studies/ واسم السيناريو (ومعه -run إن كان خيارًا واحدًا).
help-arg-replications = عدد تكرارات كلّ خيار في كلّ عالَم: سحبات الحظّ؛ من 1 إلى 1000000.
help-arg-worlds = عدد العوالم: لكلّ عالَم قيمة واحدة لكلّ رقم غير محسوم. والعالَم 0 فيه القيم الاسمية كلّها. من 1 إلى 10000.
help-arg-design = كيف تُوزَّع العوالم: hypercube، أو sobol (لا أكثر من 32 مجموعة أرقام غير محسومة؛ والأفضل أن يزيد عدد العوالم واحدًا على قوّة من قوى الاثنين).
help-arg-until = العب إلى أن تُبلغ الدقّة، مثل 'leakers +-0.1' أو 'difference value_lost +-0.5'. يُنظر فيها بعد 256 و512 و1024 ... من التكرارات، حتى --replications.
help-arg-measure = المقياس المقصود؛ ومن دونه value_lost.
help-arg-of = الخيار الذي يُسأل عن متوسطه؛ وإن تكرّر مرّتين فالفرق بين الخيارين. ومن دونه: الفرق بين الأوّلين.
help-arg-walks = عدد المسيرات عبر كلّ الأرقام غير المحسومة؛ من 1 إلى 10000.
help-arg-walk_replications = عدد التكرارات عند كلّ نقطة من مسيرة وعند كلّ طرف من رقم؛ من 2 إلى 1000000.
help-arg-keep = أكبر عدد من مجموعات الأرقام يُعطى مؤشّرات خاصّة به؛ وما عداها يتحرّك معًا. من 0 إلى 32.
help-arg-base = عدد عيّنات الأساس للمؤشّرات؛ وتدقّ عند 1024 فأكثر لكلّ خلطة من الخلطات، وعددها 8. من 1 إلى 4294967295.
help-arg-inner = عدد التكرارات عند كلّ نقطة من عيّنة أساس؛ من 2 إلى 1000000.
help-arg-report = التقرير، وهو ملف HTML.
help-arg-beside = مجلد الملفات التي لا يحملها التقرير؛ ومن دونه مجلد التقرير نفسه.
help-arg-vary = ما يُغيَّر: PATH=LOW..HIGH in N، أو PATH=A, B, C؛ وإن تكرّر فكلّ قيمة مع كلّ قيمة.
help-arg-points = عدد نقاط مكعّب لاتيني بين الطرفين، بدلًا من الشبكة؛ من 1 إلى 10000.
help-arg-set = قيمة أخرى مكان ما يقوله السيناريو أو الكتالوج: PATH=VALUE. وللرقم من أرقام الكتالوج يجوز أن يُذكر بدل القيمة قول مَن يُعتمد: radar/92n6e.reach=maker أو ‎=sceptic أو ‎=spread.
help-arg-claims = من تُحسب ادّعاءاته: spread (الجميع) أو maker أو sceptic.
help-arg-raid = مجموعة من الطائرات الصديقة؛ ويجوز تكراره. ومن دونه كلّها.
help-arg-aspects = عرض فئات الجوانب: "30 deg" وهو المعتاد، أو "60 deg" أو "90 deg" أو "180 deg".
help-arg-reflectors = تحمل الطائرات عواكس رادارية، فلا يقلّ مقطعها الراداري من أيّ جانب عن هذا، مثل "5 dBsm".
help-arg-csv = اطبع الجدول بصيغة CSV لا نصًّا.
help-arg-view = في أيّ ميزان عادل تُقارَن الخيارات: as-offered أو equal-money أو equal-fire-units؛ وبدونه في ما يسمّيه السيناريو.
help-arg-ends = عدد التكرارات مع رقم منفرد عند أدنى قيمه أو أعلاها، للأرقام التي قد تغيّر النتيجة؛ وتُجرَّب الأرقام الأخرى مرات قليلة فقط، فإن كثرت حتى تعذّر ذلك جُرّب منها ما تشير إليه العوالم وحده. ولا تزيد كلفتها مجتمعة كثيرًا على كلفة العوالم؛ والقيمة 0 تتركها، فلا يُسمّى فائز. من 0 إلى 1000000.
help-arg-seed = بذرة السحبات كلّها: البذرة الواحدة تعطي جوابًا واحدًا. من 0 إلى 18446744073709551615.
help-arg-threads = عدد خيوط التنفيذ، من 1 إلى 1024؛ ومن دونه خيط لكلّ نواة. والجواب لا يتغيّر به.
help-arg-resume = تابِع الدراسة التي في المجلد.
help-arg-force = احذف الدراسة التي في المجلد وابدأ من جديد.
help-arg-ledger = الأهداف التي يُكتب سجلّها: first (أول تكرارات العالَم الاسمي) أو all (كلّ تكرار في كلّ عالَم، ويُلعب من جديد).
help-arg-json = اطبع البيانات بصيغة JSON لا نصًّا.
help-arg-list = اسرد العلاقات مع أعمدتها.
help-arg-dem = نموذج ارتفاعات: بلاطة SRTM (.hgt) أو GeoTIFF؛ ويجوز تكراره.
help-arg-cd-table = معامل السحب بحسب عدد ماخ، ملف JSON فيه القائمتان M وCd، للصفوف التي قيمة cd فيها «table».
help-arg-settings = حدّ القطع والرتبة لكلّ حالة، ملف CSV أعمدته case وc_m وp.
help-arg-models = المصفوفات والقيم القبلية لكلّ حالة، بصيغة JSON.
help-arg-lang = لغة النصوص والتقارير: en أو ar.
help-arg-digits = الأرقام في العربية: latn (1 2 3) أو arab (١ ٢ ٣).
help-arg-shell = الصدفة: bash أو elvish أو fish أو powershell أو zsh.
help-arg-help = اطبع المساعدة.
help-arg-version = اطبع الإصدار.

# ما قد يكون خطأً في سطر الأوامر.
usage-unknown-argument = لا خيار اسمه { $argument }
usage-unknown-verb = لا أمر اسمه { $argument }
usage-invalid-value = لا يصحّ أن يكون { $argument } «{ $value }»
usage-outside = لا يصحّ أن يكون { $argument } «{ $value }»: فهو عدد صحيح من { $low } إلى { $high }
usage-missing-value = يحتاج { $argument } إلى قيمة
usage-missing-argument = ينقص هذا: { $argument }
usage-missing-verb = قل ماذا تريد
usage-conflict = لا يجتمع { $argument } و{ $other }
usage-twice = ذُكر { $argument } مرّتين
usage-too-many = ذُكر { $argument } أكثر ممّا يصحّ
usage-other = تعذّر فهم سطر الأوامر هذا
usage-did-you-mean = أتقصد { $suggestion }؟
usage-possible = الممكن: { $values }
usage-see-help = انظر ravelin --help
