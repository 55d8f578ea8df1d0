# علامَ يتوقّف الجواب: `ravelin sensitivity`.

sensitivity-of-mean = { $measure } مع { $option }
sensitivity-of-difference = { $measure }، { $first } ناقصًا { $second }
sensitivity-title = علامَ يتوقّف: { $what }
sensitivity-nominal = على الأرقام الاسمية قدره { $nominal }. ومتوسطه على كلّ ما تتركه المصادر غير محسوم { $mean }، بانحراف معياري قدره { $deviation } ليس من الحظّ بل من عدم العلم.
sensitivity-hangs-on = يتوقّف على { $figures }.
sensitivity-share = { $figure } (له نصيب في { $share } ممّا لا يُعلم، { $ends })
sensitivity-together = أثرها مجتمعةً مع غيرها أكبر من أثر كلّ منها وحده: { $figures }.
sensitivity-hardly = هذه لا تكاد تؤثّر (أقلّ من { $most } لكلّ منها): { $figures }.
sensitivity-aside = { $count ->
    [zero] لا مجموعة أرقام غير محسومة
    [one] مجموعة واحدة من الأرقام غير المحسومة
    [two] مجموعتان من الأرقام غير المحسومة
    [few] { $count } مجموعات من الأرقام غير المحسومة
    [many] { $count } مجموعة من الأرقام غير المحسومة
   *[other] { $count } مجموعة من الأرقام غير المحسومة
} لم يتميّز أثرها من الحظّ، أو هي أقلّ وزنًا ممّا سُمّي.
sensitivity-nothing = لا شيء ممّا تتركه المصادر غير محسوم يحرّكه أكثر ممّا يحرّكه الحظّ.
sensitivity-unresolved = تحرّكه أرقام منفردة، لكنّ التباين عليها كلّها لم يتميّز من الحظّ. ويحتاج ذلك إلى عيّنات أساس أكثر أو تكرارات داخلية أكثر.
sensitivity-played = ما لُعب: { $walks ->
    [one] { $walks } من المسيرات
    [two] { $walks } من المسيرات
    [few] { $walks } مسيرات
    [many] { $walks } مسيرةً
   *[other] { $walks } مسيرة
} عبر المجموعات غير المحسومة، وعددها { $groups ->
    [one] واحدة
   *[other] { $groups }
}، مع { $replications ->
    [one] { $replications } من التكرارات
    [two] { $replications } من التكرارات
    [few] { $replications } تكرارات
    [many] { $replications } تكرارًا
   *[other] { $replications } تكرار
} عند كلّ نقطة؛ ثمّ { $base ->
    [one] { $base } من عيّنات الأساس
    [two] { $base } من عيّنات الأساس
    [few] { $base } عيّنات أساس
    [many] { $base } عيّنة أساس
   *[other] { $base } عيّنة أساس
} في { $scrambles ->
    [one] { $scrambles } من الخلطات
    [two] { $scrambles } من الخلطات
    [few] { $scrambles } خلطات
    [many] { $scrambles } خلطةً
   *[other] { $scrambles } خلطة
}، أي { $points ->
    [one] { $points } من النقاط
    [two] { $points } من النقاط
    [few] { $points } نقاط
    [many] { $points } نقطةً
   *[other] { $points } نقطة
} مع { $inner ->
    [one] { $inner } من التكرارات
    [two] { $inner } من التكرارات
    [few] { $inner } تكرارات
    [many] { $inner } تكرارًا
   *[other] { $inner } تكرار
} عند كلّ منها.
sensitivity-screened = ما لُعب: { $walks ->
    [one] { $walks } من المسيرات
    [two] { $walks } من المسيرات
    [few] { $walks } مسيرات
    [many] { $walks } مسيرةً
   *[other] { $walks } مسيرة
} عبر المجموعات غير المحسومة، وعددها { $groups ->
    [one] واحدة
   *[other] { $groups }
}، مع { $replications ->
    [one] { $replications } من التكرارات
    [two] { $replications } من التكرارات
    [few] { $replications } تكرارات
    [many] { $replications } تكرارًا
   *[other] { $replications } تكرار
} عند كلّ نقطة.
sensitivity-chart = معظم ما لا نعرفه { $figure }: يبقى منه { $share } لو لم يكن غيره غير محسوم
sensitivity-indices = كيف يتوزّع ما لا يُعلم، بالمئة، مع فترات الثقة 95%
sensitivity-effects = ما يفعله رقم واحد: في العوالم المسحوبة، وعند طرفيه
sensitivity-others = { $count ->
    [zero] لا مجموعة أخرى
    [one] مجموعة أخرى واحدة
    [two] مجموعتان أخريان معًا
    [few] { $count } مجموعات أخرى معًا
    [many] { $count } مجموعة أخرى معًا
   *[other] { $count } مجموعة أخرى معًا
}
column-head-moves = ما يتحرّك
column-head-first-order = لو عُلم هذا لنقص بمقدار
column-head-total = لو لم يبقَ غير هذا مجهولًا لبقي
column-head-effect = نصف مداه يحرّكه بمقدار
column-head-told = أكثر من الحظّ
sensitivity-told = نعم
sensitivity-not-told = لم يتميّز

no-such-measure = لا مقياس اسمه «{ $measure }». والمقاييس: { $measures }.
sensitivity-two-at-most = خياران على الأكثر: خيار واحد لمتوسطه، وخياران للفرق بينهما.
study-too-few = أقلّ ممّا يلزم: يجب ألّا يقلّ { $setting } عن { $least }.

# --- ravelin reproduce ---

reproduced = أُعيد إنتاجها: البصمة نفسها، { $fingerprint }، والصفحة نفسها حرفًا بحرف.
page-not-reproduced = لم يُعَد إنتاجها: النتائج هي نفسها، وبصمتها { $fingerprint }، لكنّ الصفحة ليست ما يكتبه ravelin عنها. ويبدأ الاختلاف في السطر { $line }: ففي الصفحة «{ $theirs }» ويكتب ravelin «{ $ours }».
not-reproduced = لم يُعَد إنتاجها: بصمة التقرير { $theirs }، وإعادة اللعب تعطي { $ours }.
reproduce-unreadable = تعذّرت قراءة { $file }: { $reason }
reproduce-no-study = لا يحمل { $file } دراسة من ravelin.
reproduce-other-version = كتب التقريرَ الإصدار { $theirs } من ravelin، وهذا هو { $ours }: والإصدار نفسه وحده يعطي النتائج نفسها.
reproduce-other-format = يحمل التقرير دراسته بالصيغة { $format }، وهذا البرنامج يقرأ الصيغة { $ours }.
reproduce-no-command = لا يحمل التقرير أمرًا يمكن أن يُلعب من جديد.
reproduce-other-file = الملف { $file } ليس كما كان حين كُتب التقرير.
reproduce-wants-file = قُرئت الدراسة أيضًا من { $file }، وهو ممّا لا يحمله التقرير. ضعه في { $folder }، أو سمِّ مجلده في ⁦--beside⁩. وبصمة BLAKE3 له { $hash }.

# --- ravelin sweep، وما يغيّره سطر الأوامر ---

sweep-mean = { $measure }، { $option }
sweep-at = الصفحة: { $file }؛ وكلّ متوسط عند كلّ نقطة في sweep.csv إلى جانبها
sweep-wins = { $option } يفوز
sweep-leads = { $option } متقدّم
sweep-open = غير محسوم
column-head-verdict = الحكم
sweep-too-many = للمسح نقطة واحدة على الأقلّ و{ $most } على الأكثر؛ وهذا المسح نقاطه { $points }.
vary-unreadable = لا تصحّ مع ⁦--vary⁩ القيمة «{ $text }»: المطلوب طرفان أو قائمة، مثل 'radar/92n6e.reach=150 km..300 km in 5' أو 'raid.drones.count=5, 10, 20'.
vary-twice = لا يصحّ أن يكون ⁦--vary⁩ «{ $text }»: فقد وردت فيه القيمة { $value } مرّتين، ولا تُلعب النقطة نفسها مرّتين.
vary-no-numbers = لا يصحّ أن يكون ⁦--vary⁩ «{ $text }»: فهو يأخذ أعدادًا بوحدة واحدة، من الأدنى إلى الأعلى؛ وما ليس عددًا لا يُغيَّر.
no-pair = لا تصحّ مع { $option } القيمة «{ $text }»: المطلوب مسار وعلامة مساواة وقيمة.

# --- ravelin exposure ---

exposure-option = { $option }:
exposure-head-raid = الطائرات
exposure-head-radar = الرادار
exposure-head-aspect = الزاوية عن المقدّمة
exposure-head-range = المدى، كم
exposure-head-in-view = في مجال الرؤية، دقيقة
exposure-head-lit = منها والرادار يرسل، دقيقة
exposure-head-detections = نظرات كاشفة
exposure-all-sides = كلّ الجوانب
exposure-aspect = من { $low } إلى { $high } درجة
exposure-span = من { $low } إلى { $high }
exposure-raid = { $raid } ({ $flights })
exposure-radar = { $radar }، { $band }
exposure-pair = { $raid } أمام { $radar }
exposure-never = لا يراها أبدًا: { $pairs }.
exposure-worlds = بين القوسين: الأقلّ والأكثر في { $worlds ->
    [one] { $worlds } من العوالم
    [two] { $worlds } من العوالم
    [few] { $worlds } عوالم
    [many] { $worlds } عالَمًا
   *[other] { $worlds } عالَم
}. والمجاميع لطائرات المجموعة كلّها؛ ولا يُحسب تشويش ولا خداع.
exposure-reflectors = مع عواكس رادارية: لا يقلّ أيّ مقطع راداري عن { $rcs } dBsm.
exposure-grade = أضعف رقم وراء ذلك رتبته { $grade }.
exposure-nobody = لا تطير في هذا السيناريو طائرة صديقة، والأمر exposure لا يسأل إلا عنها.
exposure-not-friendly = ليست «{ $raid }» مجموعة من الطائرات الصديقة، والأمر exposure لا يسأل إلا عنها. وهي: { $names }.
exposure-aspects = لا يصحّ أن يكون ⁦--aspects⁩ «{ $text }»: يريد واحدًا من { $widths } deg.
exposure-rcs = لا يصحّ أن يكون ⁦--reflectors⁩ «{ $text }»: يريد مقطعًا راداريًّا، مثل "5 dBsm" أو "3 m2".

# --- صفحة المسح ---

sweep-mark = على أرقام علنية؛ وكلّ نقطة دراسة قائمة بذاتها
sweep-answer = من النقاط، وعددها { $points }: { $list }.
sweep-answer-one = على النقاط، وعددها { $points }: { $range }.
sweep-answer-none = لم يُلعب شيء.
sweep-ahead-at = يتقدّم { $option } في { $count }
sweep-open-at = لم يُحسم في { $count }
sweep-varied = ما غُيِّر: { $list }.
sweep-varied-one = { $path } من { $low } إلى { $high }
sweep-sure = لُعبت كلّ نقطة وحُكم فيها كدراسة قائمة بذاتها. وحيث يتقدّم خيار فذلك عن هذه النقطة وحدها؛ ولم يُنظر هل النقاط التي بينها مثل جاراتها.
sweep-range = { $option } من { $low } إلى { $high }
sweep-chart = { $measure }: { $ranges }
sweep-chart-note = أفقيًّا: { $path }. وعموديًّا: متوسط اليوم الواحد مع فترة الثقة 95%، لكلّ خيار علامة. { $panels ->
    [one] والنقاط كلّها مرسومة.
   *[other] اللوحات { $panels }، لكلّ وضع من سائر ما غُيِّر لوحة، على المقاييس نفسها.
} وفي الجدول كلّ نقطة.
sweep-held = { $path } = { $value }
sweep-heading-curves = ما الذي يتغيّر
sweep-heading-points = كلّ النقاط
sweep-table-read = متوسطات يوم واحد مع فترات الثقة 95%. وفي sweep.csv في المجلّد نفسه كلّ مقياس لكلّ نقطة.
