# أسماء أرقام الكتالوج، وما يقوله `ravelin catalogue`.

# --- أنواع الأشياء التي لها أرقام مشتركة ---

common-radar = كل الرادارات
common-interceptor = كل الصواريخ الاعتراضية
common-motor = كل المحرّكات
common-launcher = كل منصّات الإطلاق
common-post = كل مراكز القيادة
common-flight = كل الأهداف الجوية
common-rcs = كل الأهداف الجوية
common-ballistic = كل الأهداف الباليستية
common-link = كل الوصلات

# --- أرقام الرادارات ---

field-track-period = الزمن بين نظرتين إلى هدف متابَع
field-min-radial-speed = أدنى سرعة قطرية تُرى
field-range-resolution = قدرة التمييز في المدى
field-beam = عرض الحزمة
field-range-sigma = خطأ المدى
field-angle-sigma = خطأ الزاوية
field-registration-sigma = الخطأ الثابت في الموضع
field-confirm-hits = إصابات الكشف التي تؤكّد المسار
field-confirm-looks = النظرات التي تقع فيها
field-drop-misses = الإخفاقات التي تُسقط المسار
field-free-tracks = مسارات لا تُبطئ البحث
field-track-share = ما يأخذه المسار من زمن البحث
field-most-tracks = أكثر ما يُتابَع من المسارات
field-sidelobes = الفصوص الجانبية
field-clutter-loss = الخسارة بفعل الصدى الأرضي
field-false-tracks = المسارات الكاذبة
field-false-track-lasts = عمر المسار الكاذب
field-guidance-channels = عدد الأهداف المشتبَك معها في آن واحد

# --- أرقام الصواريخ ---

field-motor-launch-mass = الكتلة عند الإطلاق
field-motor-propellant-share = نصيب الوقود من الكتلة
field-motor-burn = زمن الاحتراق
field-motor-specific-impulse = الدفع النوعي
field-motor-diameter = القطر
field-motor-drag-factor = عامل مقاومة الهواء
field-motor-limit = أقصى تسارع جانبي
field-motor-longest = أطول زمن طيران
field-propellant-share = نصيب الوقود من الكتلة
field-specific-impulse = الدفع النوعي
field-drag-factor = عامل مقاومة الهواء
field-limit = أقصى تسارع جانبي
field-ballistic-range = أبعد اعتراض لهدف باليستي
field-keep-out-altitude = أخفض اعتراض لهدف باليستي
field-alone = الزمن الذي يمضيه الصاروخ وحده
field-lit = الزمن الذي يُضاء فيه الهدف
field-basket = خطأ التسليم الذي يحتمله الصاروخ
field-margin = نسبة التسارع الجانبي إلى المراوغة التي تكفي
field-agility = التسارع الجانبي الباقي
field-crossing-factor = العامل على الأهداف العابرة
field-kill-factor = العامل على احتمال التدمير
field-launch-reliability = احتمال الإطلاق السليم
field-guidance-reliability = احتمال التوجيه السليم
field-salvo-correlation = الارتباط داخل الرشقة

# --- أرقام المنصّات ---

field-load-rounds = الصواريخ على المنصّة الواحدة
field-interval = الزمن بين صاروخين
field-reload = زمن إعادة التعبئة

# --- أرقام مراكز القيادة ---

field-identify = زمن تحديد الهوية
field-prepare = الزمن من الأمر إلى الجاهزية
field-spread = تشتّت أزمنة الخطوات
field-decisions = القرارات في آن واحد
field-tracks = المسارات في آن واحد
field-answered = احتمال أن يُجاب الاستجواب
field-hostile-shown = احتمال أن يكشف السلوك هدفًا معاديًا
field-others-taken-for-hostile = احتمال أن يُظنّ غير المعادي معاديًا
field-again = الزمن حتى يُعاد النظر في المجهول
field-false-alive = احتمال ألا يُرى التدمير
field-false-killed = احتمال أن يُظنّ الإخفاق تدميرًا
field-review = الزمن حتى يعيد المركز النظر
field-horizon = مدى التخطيط إلى الأمام
field-round-price = قيمة الصاروخ الواحد

# --- أرقام المنظومات ---

field-launchers-count = منصّات الإطلاق
field-part-count = عدد الأجزاء
field-part-launchers = منصّات كل جزء
field-stock-rounds = الصواريخ المرافقة
field-contract-price = ثمن العقد

# --- أرقام الأهداف الجوية ---

field-speed = السرعة
field-height = الارتفاع
field-rcs-microwave-beam = المقطع الراداري من الجانب، موجات ميكروية
field-rcs-microwave-tail = المقطع الراداري من الخلف، موجات ميكروية
field-rcs-vhf-beam = المقطع الراداري من الجانب، موجات مترية
field-rcs-vhf-tail = المقطع الراداري من الخلف، موجات مترية
field-rcs-l = المقطع الراداري من الأمام، النطاق L
field-rcs-l-beam = المقطع الراداري من الجانب، النطاق L
field-rcs-l-tail = المقطع الراداري من الخلف، النطاق L
field-rcs-s = المقطع الراداري من الأمام، النطاق S
field-rcs-s-beam = المقطع الراداري من الجانب، النطاق S
field-rcs-s-tail = المقطع الراداري من الخلف، النطاق S
field-rcs-c = المقطع الراداري من الأمام، النطاق C
field-rcs-c-beam = المقطع الراداري من الجانب، النطاق C
field-rcs-c-tail = المقطع الراداري من الخلف، النطاق C
field-rcs-x = المقطع الراداري من الأمام، النطاق X
field-rcs-x-beam = المقطع الراداري من الجانب، النطاق X
field-rcs-x-tail = المقطع الراداري من الخلف، النطاق X
field-rcs-beam-over-nose = زيادة الجانب على المقدّمة، موجات ميكروية
field-rcs-tail-over-nose = زيادة الخلف على المقدّمة، موجات ميكروية
field-rcs-vhf-beam-over-nose = زيادة الجانب على المقدّمة، موجات مترية
field-rcs-vhf-tail-over-nose = زيادة الخلف على المقدّمة، موجات مترية
field-beam-over-nose = زيادة الجانب على المقدّمة، موجات ميكروية
field-tail-over-nose = زيادة الخلف على المقدّمة، موجات ميكروية
field-vhf-beam-over-nose = زيادة الجانب على المقدّمة، موجات مترية
field-vhf-tail-over-nose = زيادة الخلف على المقدّمة، موجات مترية
field-airframe-sigma = الفرق بين هيكل وآخر
field-evasion = التسارع الجانبي عند المراوغة
field-payload-destroyed = نسبة الإصابات التي تدمّر الحمولة
field-debris-damage = نصيب الحطام من الضرر
field-jammer-microwave = مدى التشويش، موجات ميكروية
field-jammer-vhf = مدى التشويش، موجات مترية
field-homing-hit = احتمال إصابة رادار يبثّ
field-homing-half-life = مدّة الصمت التي تُنصّف ذلك الاحتمال
field-ballistic-burn = زمن الاحتراق
field-ballistic-burnout-height = الارتفاع عند انتهاء الاحتراق
field-ballistic-ballistic-coefficient = المعامل الباليستي
field-ballistic-max-range = أبعد مدى
field-ballistic-apogee = أعلى نقطة
field-ballistic-pull-up = التسارع الجانبي قرب النهاية
field-ballistic-pull-up-height = ارتفاع المناورة الأخيرة
field-pull-up = التسارع الجانبي قرب النهاية
field-pull-up-height = ارتفاع المناورة الأخيرة

# --- أرقام الوصلات ---

field-latency = التأخير
field-jitter = متوسط التأخير الزائد
field-period = الزمن بين تحديثين
field-loss = نسبة التحديثات الضائعة
field-capacity = المسارات التي تحملها
field-sigma-factor = تضخّم الأخطاء

# --- ما يقوله `ravelin catalogue` ---

claim-kind-maker = الصانع
claim-kind-official = جهة رسمية
claim-kind-independent = جهة مستقلّة
claim-kind-press = الصحافة
claim-kind-derived = مشتقّ
claim-kind-assumption = افتراض
claim-means-instrumented = مدى العرض
claim-means-single-look = في نظرة واحدة
claim-means-cumulative = في عدّة نظرات معًا
claim-means-unknown = لا يُذكر أيّ مدى هو

catalogue-head-id = المعرّف
catalogue-head-name = الاسم
catalogue-head-figures = الأرقام
catalogue-head-grades = الدرجات
catalogue-head-figure = الرقم
catalogue-head-value = القيمة
catalogue-head-grade = الدرجة
catalogue-head-who = القائل
catalogue-head-row = الصفّ
catalogue-by = { $kind }، { $source }
catalogue-in-year = { $who } ({ $year })
catalogue-and = { $what }؛ { $more }
catalogue-aside = محفوظ جانبًا، لا يُحسب
catalogue-value-grade = { $value }  { $grade }
catalogue-title-of = { $what }، { $of }
catalogue-common = كما لكل أشياء نوعه ({ $kinds }):
catalogue-context = إلى جانبه في جدول الأرقام العلنية، ولا يدخل في شيء:
catalogue-row = { $row }: { $about }: { $values } { $unit }
catalogue-row-above = { $row }، اقتُبس أعلاه
catalogue-used-by = يستعمله { $names }.
catalogue-unused = لا يشير إليه مدخل آخر.
catalogue-weight = { $claims ->
    [one] قول واحد
    [two] قولان
    [few] { $claims } أقوال
   *[other] { $claims } قولًا
} في { $entries ->
    [one] مدخل واحد
    [two] مدخلين
    [few] { $entries } مداخل
   *[other] { $entries } مدخلًا
}
catalogue-grade-share = { $grade }: { $count } ({ $share })
catalogue-of-kind = { $kind } { $count }
catalogue-figures = { $figures ->
    [one] { $figures } من الأرقام الخاصة
    [two] { $figures } من الأرقام الخاصة
    [few] { $figures } أرقام خاصة
    [many] { $figures } رقمًا خاصًا
   *[other] { $figures } رقم خاص
}، بحسب الدرجة: { $shares }.
catalogue-kinds = الأقوال بحسب قائليها: { $kinds }.
catalogue-disputed = { $figures ->
    [one] في رقم واحد تقول المصادر التي يُستشهد بها أشياء مختلفة.
    [two] في رقمين تقول المصادر التي يُستشهد بها أشياء مختلفة.
    [few] في { $figures } أرقام تقول المصادر التي يُستشهد بها أشياء مختلفة.
   *[other] في { $figures } رقمًا تقول المصادر التي يُستشهد بها أشياء مختلفة.
}
catalogue-rows = يُستعمل { $used } من { $rows } من صفوف الأرقام العلنية أو يُعرض إلى جانب مدخل. وما لا يُستعمل، بحسب موضوعه: { $idle }.
catalogue-no-folder = ليس في الكتالوج شيء من نوع «{ $folder }». وفيه: { $folders }.
catalogue-unknown = ليس في الكتالوج مدخل ولا مصدر ولا صفّ باسم «{ $id }».
catalogue-unsound = الكتالوج الذي يحمله البرنامج غير سليم.
