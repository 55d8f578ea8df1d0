# ما يقوله التقرير.

# --- إطار الصفحة ---

mark = محاكاة
mark-line = محاكاة: { $title }
mark-grades = على أرقام علنية، درجاتها من A (متّفق عليه) إلى D (مفترَض): { $counts }
grade-count = { $count } من الدرجة { $grade }
heading-sure = ما مدى الثقة بهذا؟
heading-alerts = قبل أن تقرأ الأرقام
contents = المحتويات
as-table = الأرقام نفسها في جدول
footer = كتبه ravelin { $version }. أرقام علنية وفيزياء الكتب؛ ليس هنا قياس ولا تنبّؤ ولا نصيحة في العمليات. هذه الصفحة لا تحمّل شيئًا ولا تشغّل شيئًا.

csv-low = الأدنى
csv-high = الأعلى
csv-beside = (إلى جانبه)
csv-save = CSV
as-written = العنوان والسؤال والملاحظات باللغة التي كتبها بها كاتب السيناريو، وأسماء الأرقام وملاحظاتها ومصادرها كما هي في الفهرس.
choose-language = اللغة
language-name = العربية

# --- الجواب ---

answer-one = { $option }: من قيمة محميّة قدرها { $worth }، يُفقد { $lost } في المتوسط.
answer-winner = { $option } أفضل حماية: من قيمة محميّة قدرها { $worth }، يُفقد { $lost } في المتوسط، في مقابل { $others }.
answer-leads = { $option } متقدّم، ولا يُسمّى فائز: من قيمة محميّة قدرها { $worth }، يُفقد { $lost } في المتوسط، في مقابل { $others }.
answer-nominal = على الأرقام الاسمية { $option } متقدّم: من قيمة محميّة قدرها { $worth }، يُفقد { $lost } في المتوسط، في مقابل { $others }.
answer-nominal-open = حتى على الأرقام الاسمية لا يظهر فرق بين { $options }.
answer-open = الأرقام العلنية لا تحسم بين { $options }.
answer-open-hangs-on = الأرقام العلنية لا تحسم بين { $options }. والجواب متوقّف على { $figures }.
answer-leaking = الأهداف المخترِقة في المتوسط، من { $payloads ->
    [zero] لا هدف
    [one] هدف جوي واحد
    [two] هدفين جويين
    [few] { $payloads } أهداف جوية
    [many] { $payloads } هدفًا جويًا
   *[other] { $payloads } هدف جوي
} بحمولة: { $options }.
answer-leak-less = الأقلّ تسريبًا { $option }، بفارق { $by } في اليوم بالمصادفات نفسها.
answer-leak-open = والأقلّ تسريبًا في المتوسط { $option }، بفارق { $by } في اليوم بالمصادفات نفسها؛ لكنّ هذا الفارق، مع ما تركته المصادر العلنية غير محسوم، يقع في أيّ موضع من { $span } (تسعة عوالم من عشرة)، فقد يكون الأمر على العكس.
answer-leak-alike = ولا يُعرف أيّهما أقلّ اختراقًا: { $option } أقلّ بفارق { $by } في اليوم، وقد يكون ذلك حظًّا.
answer-rival = { $lost } مع { $option }

sure-one = ليس هنا إلا خيار واحد، فلا مقارنة.
sure-nominal = لم تُلعب إلا الأرقام الاسمية. فما تركته المصادر العلنية غير محسوم ليس في هذا الجواب؛ ولو زاد عدد العوالم لدخل فيه.
sure-winner = تترك المصادر العلنية كثيرًا من الأرقام غير محسوم، فلُعبت على قيم كثيرة. يتقدّم { $option } في { $won } من أصل { $of } من هذه العوالم (بثقة 95%: في { $ends } من جميعها)، ولا رقم منفردًا، عند أدنى قيمه أو أعلاها، يقلب ذلك.
sure-leads = يتقدّم { $option } في { $won } من أصل { $of } من العوالم (بثقة 95%: في { $ends } من جميعها). ولم يُجرَّب إن كان رقم منفرد يقلب ذلك، أو لم يُجرَّب بما يكفي للحكم، فلا يُسمّى فائز.
sure-open = يتقدّم { $option } في { $won } من أصل { $of } من العوالم (بثقة 95%: في { $ends } من جميعها). ولا يُسمّى فائز إلا إن تقدّم في تسعة عوالم من عشرة ولم يقلب رقم منفرد ذلك.
sure-open-two = من العوالم، وعددها { $of }، يتقدّم { $first } بوضوح في { $a }، و{ $second } في { $b }، ولا أحد في { $neither }. ولا يُسمّى فائز إلا إن تقدّم في تسعة عوالم من عشرة ولم يقلب رقم منفرد ذلك.
sure-open-none = لا خيار يتقدّم على سائر الخيارات في أيّ من العوالم، وعددها { $of }.
sure-reversed = كلّ واحد من هذه الأرقام، وحده وعند أدنى قيمة تذكرها مصادره أو أعلاها، يقلب الجواب: { $figures }.
sure-played = ما حوكي لكلّ خيار: { $replications ->
    [zero] لا يوم
    [one] يوم واحد
    [two] يومان
    [few] { $replications } أيام
    [many] { $replications } يومًا
   *[other] { $replications } يوم
} { $worlds ->
    [zero] في لا عالَم
    [one] في عالَم واحد
    [two] في كلّ من عالَمين اثنين
    [few] في كلّ من { $worlds } عوالم
    [many] في كلّ من { $worlds } عالَمًا
   *[other] في كلّ من { $worlds } عالَم
}.

tally-better = { $option } أفضل: { $count }
tally-neither = لا أحد بوضوح: { $count }
alert-author-head = عن هذا السيناريو
alert-raid-size-head = الغارة ليست بالحجم المكتوب
alert-raid-size = عدد أهداف كل مجموعة معادية هنا هو عددها المكتوب مضروبًا في { $times }، مقرَّبًا إلى أقرب عدد صحيح، ولا يقلّ عن واحد؛ وما تطلقه الحوامل يتبع عددها. أما الأهداف المدنية والصديقة فعلى ما هو مكتوب، والغارة واحدة أمام جميع الخيارات.
alert-wide-head = لا يُعرف أيّ الخيارين هو المتقدّم
alert-wide = مع ما تركته المصادر العلنية غير محسوم، يقع متوسط الفرق في القيمة المفقودة، { $first } ناقصًا { $second }، في أيّ موضع من { $span } (تسعة عوالم من عشرة): فهي لا تقول حتى من المتقدّم.
alert-deciding-head = افتراض هو الذي يحسم
alert-deciding = لم ينشر أحد هذه الأرقام، وكلّ واحد منها وحده يقلب الجواب بين طرفيه: { $figures }.
alert-unresolved-head = لا يتميّزان
alert-unresolved = لا يتميّز { $first } من { $second } في القيمة المفقودة: الفرق بين المتوسطين { $difference }. وإن كان الفرق كما يبدو أظهره نحو { $needed } من التكرارات.
alert-unresolved-for-good = لا يتميّز { $first } من { $second } في القيمة المفقودة: الفرق بين المتوسطين { $difference }. وهو أصغر من أن يستحقّ مزيدًا من التكرارات.
alert-same-head = سواء في كلّ يوم
alert-same = خسر { $first } و{ $second } الشيء نفسه في كلّ يوم من كلّ عالَم. فما يختلفان فيه إمّا لا أثر له أمام هذه الغارة، وإمّا لا سبيل له هنا إلى العمل.
quoted-name = «{ $name }»
alert-never-head = ما لم يُرَ ليس محالًا
alert-assumptions-head = بيانات ضعيفة
alert-assumptions = من الأرقام المستعملة، وعددها { $used }، ثمّة { $assumed } هي افتراضات (الدرجة D): لم ينشرها أحد. وهي أدناه مع أسبابها.
alert-never = لم يخسر { $option } شيئًا في { $replications } من التكرارات. وبثقة 95%، قد يخسر تكرار شيئًا باحتمال لا يزيد على { $chance }.

# --- الخيارات ---

heading-options = { $options ->
    [one] الخيار
   *[other] الخيارات جنبًا إلى جنب
}
option-says = { $option }:
option-gives-up = يتنازل { $option } عن:
offer-gives-up = يتنازل { $option } عن: { $what }
option-costs = ثمن شراء { $option } { $price } ({ $ends }).
options-never = ما لم يُرَ مع أيّ خيار في { $days } من أيام كلّ منها: { $measures }. وبثقة 95%، يقع كلّ منها في { $chance } من الأيام على الأكثر.
options-caption = متوسطات يوم واحد، مع فترات الثقة 95%
differences-read = يلاقي الخياران الغارة نفسها والحظّ نفسه يومًا بيوم، فيُلغى كثير من الحظّ في الفرق بينهما: ويقول الخطّ الصغير كم مرّة صغُر بذلك تباين الفرق.
differences-all = الفروق بين كلّ خيارين، يومًا بيوم، بمجالات ثقة 95%
differences-caption = { $first } ناقصًا { $second }، يومًا بيوم
pair = { $first } ناقصًا { $second }
draws-gain = قُسم التباين على { $gain }
draws-gain-none = سواء في كلّ يوم
no-better-side = لا جهة أفضل
so-many-of = { $count } من { $of }
column-head-option = الخيار
column-head-measure = المقياس
column-head-difference = الفرق
column-head-better = { $option } أفضل، من العوالم
column-head-mean = المتوسط
numbers-read = متوسطات يوم واحد مع فترات الثقة 95%؛ والفروق يومًا بيوم، بالمصادفات نفسها.

# --- الأسباب ---

heading-causes = لماذا اخترقت الأهداف
causes-read = لكلّ هدف مخترِق سبب واحد: أول مرحلة من سلسلة الاشتباك لم يُتمّها أيّ مركز قيادة قبل وصوله، عند المركز الذي بلغ أبعد ما يكون فيها.
causes-none = لم يخترق شيء.
causes-finding = أكثر الأسباب تكرارًا: { $finding }
causes-title = { $option }، { $cause } ({ $share })
causes-title-none = { $option }، لم يخترق شيء
causes-note = نسبة مئوية من الأهداف المخترِقة لكلّ خيار، مع فترات الثقة 95%؛ ومجموع الأهداف المخترِقة { $leakers }.
column-head-cause = السبب
bar-label = { $option }: { $number }

# --- من أُوقف وأين، وأيام بعينها ---

heading-story = من أُوقف وأين، وأيام بعينها
story-read = هذه الصور من العالَم الاسمي: لكلّ رقم قيمته الاسمية، ولا يختلف يوم عن يوم إلا بالحظّ.
stops-title = يوقف { $option } من الأهداف الجوية { $stopped } من أصل { $flights }، نصفها وقد بقي له أكثر من { $distance }
stops-title-none = لا يوقف { $option } شيئًا
stops-key = أُوقف هنا، في يوم من أيام كثيرة
stops-note = أين أُوقفت الأهداف في { $days } من الأيام. وفي الجدول أهداف اليوم الواحد مع فترات الثقة 95%، ومن المسافة والوقت أوسطهما وإلى جانبه 5% و95%؛ ويُحسب الوقت من بداية السيناريو.
stops-raid-of = عدد أهدافها { $flights }
stops-by = { $post } بصاروخ { $round } ({ $share })
stops-nothing = لا شيء
story-typical-open = يوم نموذجي مع { $option }: خطّ زمني وخريطة
story-worst-open = أسوأ يوم مع { $option }: خطّ زمني وخريطة
story-typical = يوم نموذجي مع { $option } (التكرار { $replication }): المخترِقة { $leaked }، والصواريخ { $shots }
story-worst = أسوأ يوم مع { $option } (التكرار { $replication }): المخترِقة { $leaked }، والصواريخ { $shots }
story-time-note = دقائق منذ بداية السيناريو، خطّ لكلّ هدف، المخترِقة أولًا ثمّ ما أُطلق عليه؛ { $lanes } خطًّا على الأكثر. وأهداف الأيام الأولى كلّها في جدول الأهداف المرافق للتقرير (flights.csv).
story-map = اليوم نفسه على الخريطة
story-map-note = الشمال إلى أعلى. وخطوط السير هي ما سُلك فعلًا: فالهدف الذي عاد أدراجه حين أُطلق عليه يُرسم على الخطّ الذي سلكه. وما آلت إليه الأهداف مذكور تحت الخطّ الزمنيّ.
story-tracked = تأكّد المسار
story-launched = إطلاق صاروخ
story-missed = صاروخ بلا جدوى
story-killed = أُوقف
story-leaked = اخترق
story-became-leaked = اخترق: { $cause }
map-km = كم
map-asset = ما يُدافَع عنه
map-post = مركز دفاع جوي
map-hostile = الغارة عند بدئها
map-friendly = هدف صديق
map-civil = رحلة مدنية
unit-min = { $number } د
column-head-raid = الغارة
column-head-stopped = ما أُوقف في اليوم
column-head-leaked = ما اخترق في اليوم
column-head-by = بأمر من، وبماذا
column-head-to-go = المسافة الباقية، كم
column-head-when = متى، بالدقائق
column-head-flight = الهدف الجوي
column-head-began = البدء، بالدقائق
column-head-tracked = المسار، بالدقائق
column-head-launched = أول صاروخ، بالدقائق
column-head-shots = الصواريخ
column-head-ended = النهاية، بالدقائق
column-head-became = ما صار إليه

# --- مصادر التفاوت ---

heading-spreads = الحظّ، وما لا نعرفه، ودقّة الحساب
spreads-read = ثلاثة أشياء تجعل الرقم غير مؤكَّد. وهي مبيَّنة منفصلة، لأنّ علاج كلّ منها غير علاج الآخر.
spread-luck = الحظّ
spread-luck-meaning = الحظّ: ما قد يأتي به يوم واحد. تسعة أيام من عشرة تقع داخله. ولا شيء ينفع معه.
spread-not-knowing = ما لا نعرفه
spread-not-knowing-meaning = ما لا نعرفه: كم يتحرّك المتوسط بما تركته المصادر العلنية غير محسوم. تسعة عوالم من عشرة تقع داخله. ومصادر أفضل تضيّقه.
spread-computing = دقّة الحساب
spread-computing-meaning = دقّة الحساب: فترة الثقة 95% للمتوسط. ومزيد من التكرارات يضيّقها.
spreads-title-luck = { $measure }: يحرّك الحظّ يومًا واحدًا أكثر ممّا تحرّك الأرقام غير المحسومة المتوسط
spreads-title-not-knowing = { $measure }: تحرّك الأرقام غير المحسومة المتوسط أكثر ممّا يحرّك الحظّ يومًا واحدًا
spreads-title-nominal = { $measure }: ما يفعله الحظّ بيوم واحد، على الأرقام الاسمية
spreads-note = { $measure } في يوم واحد. الخطّ القائم هو المتوسط. الحظّ وما لا نعرفه: من 5% إلى 95%. دقّة الحساب: فترة الثقة 95% للمتوسط.
not-looked-at = لم يُنظر فيه

# --- الأرقام المنفردة ---

heading-hangs-on = أكثر ما يحرّك الجواب
hangs-on-read = وُضع كلّ رقم، أو كلّ مجموعة أرقام تتحرّك معًا، ما عدا الأسعار (فهي لا تحرّك هدفًا)، عند أدنى قيمه ثم عند أعلاها، وسائر الأرقام عند قيمها الاسمية. وهذه أكثرها تحريكًا للجواب.
hangs-on-difference = القيمة المفقودة، { $first } ناقصًا { $second }، مع فترات الثقة 95%؛ { $behind }
hangs-on-mean = القيمة المفقودة مع { $option }، مع فترات الثقة 95%؛ { $behind }
hangs-on-behind = عدد التكرارات عند كلّ طرف { $replications }
hangs-on-behind-two = عدد التكرارات عند كلّ طرف { $screening }، و{ $replications } للأرقام التي تحرّك الإجابات أكثر من غيرها أو قد تقلب الفائز؛ والجدول يبيّن أيّها
hangs-on-title = أكثر ما يحرّك الجواب منفردًا: { $figure }
heading-ranks = ما مدى ثبات الترتيب؟
ranks-read = في كلّ عالَم تُرتَّب الخيارات بحسب متوسط القيمة المفقودة. والترتيب الذي تشترك فيه معظم العوالم ثابت: لا يتعلّق بما لا نعرفه.
ranks-title = يأتي { $option } أولًا في { $count } من أصل { $of } من العوالم
ranks-title-view = { $view }: يأتي { $option } أولًا في { $count } من أصل { $of } من العوالم
heading-views = الخيارات نفسها في موازين عادلة أخرى
views-read = للموازنة العادلة بين العروض أكثر من وجه. يغيّر كلّ ميزان عدد وحدات النار في الخيار وعدد ما تحمله من صواريخ، ولا يغيّر غير ذلك؛ وتحت كلّ عدد ما هو عليه كما عُرض. وفي الموازين الأخرى لا يُجرَّب كلّ رقم وحده عند طرفيه، فلا يُسمّى في أيٍّ منها فائز. وتحت كلّ ميزان منها الأمر الذي يُخرِج تقريرًا كاملًا عنه.
view-as-offered = كما عُرضت
view-equal-money = بمال متساوٍ
view-equal-fire-units = بوحدات نار وصواريخ متساوية
view-answer = بموازنة الخيارات { $view }: { $answer }
view-caption = الخيارات { $view }
view-head-fire-units = وحدات النار
view-head-ready = الصواريخ الجاهزة
view-head-store = الصواريخ في المخزن
view-head-price = الثمن الاسميّ
view-head-left = ما يبقى من المال
view-head-if-prices = وحدات النار إن كانت أثمانها مرتفعة أو منخفضة
view-head-first = يأتي أولًا
view-was = كما عُرض { $before }
sure-view-as-offered = تُقارَن الخيارات كما عُرضت.
sure-view-equal-money = تُقارَن الخيارات بمال متساوٍ: وحدات نار كاملة بقدر ما يكفي المال، ثم صواريخ.
sure-view-equal-fire-units = تُقارَن الخيارات بوحدات نار متساوية وعدد متساوٍ من الصواريخ الجاهزة.
ranks-note = نسبة مئوية من العوالم، وعددها { $of }، التي يأتي فيها الخيار أولًا، مع فترات الثقة 95%. والترتيب كلّه كما في الأرقام الاسمية في { $same } منها.
column-head-place = المرتبة { $place }
column-head-nominal-place = على الأرقام الاسمية
column-head-clear = أفضل بوضوح من سائرها

worlds-title = { $first } أفضل بوضوح في { $won } من أصل { $of } من العوالم، و{ $second } في { $lost }
worlds-side = { $option } يخسر أقلّ
worlds-note = كلّ علامة عالَم واحد: متوسط القيمة المفقودة فيه مع { $first } ناقصًا متوسطها مع { $second }، بترتيب صاعد. ويُعدّ العالَم مكسوبًا إن كانت فترة الثقة 99% لفرقه بعيدة عن الصفر؛ والعلامة القريبة من الخطّ ليست كذلك.
column-head-world = العالَم
column-head-low-end = عند أدناه
column-head-behind = التكرارات
column-head-high-end = عند أعلاه

# --- المال ---

heading-money = الصواريخ والمال
money-read = الأثمان أيضًا أرقام علنية، وهي مختلَف فيها كغيرها. تُشترى المعدّات مرّة واحدة؛ أمّا الصواريخ فتُستهلك كلّ يوم من جديد.
money-rounds = الصواريخ المطلَقة في يوم واحد، مع فترات الثقة 95%
money-prices = الكلفة
money-equipment = المعدّات بلا صواريخ
money-equipment-meaning = تُشترى مرّة واحدة؛ أقلّ ما تقوله المصادر وأكثره
money-held = الصواريخ في القواذف وفي المخزن
money-held-meaning = تُشترى مرّة واحدة؛ أقلّ ما تقوله المصادر وأكثره
money-other = كلف أخرى للخيار
money-other-meaning = كما يذكرها صاحبه
money-total = كلّ ما يُشترى
money-total-meaning = المجموع؛ كلّ الأثمان عند أدناها وكلّها عند أعلاها
money-contract = { $system }: عقد أو عرض منشور من عام { $year } بقيمة { $price } ({ $ends }). ويشمل: { $covers }
money-unpriced = { $option }: لا يُعرف ثمن { $systems }؛ والمجاميع لا تحسبه.
column-head-round = الصاروخ
column-head-price = الثمن
has-none = لا يستعمله

saved-caption = ما يُصان في يوم واحد، مع فترات الثقة 95%
saved-at-stake = ما هو في خطر
saved-at-stake-meaning = القيمة التي تدمّرها الغارة في المتوسط لو لم يُوقَف منها شيء
column-head-worth = القيمة
avoided-caption = كلفة تجنّب هدف مخترِق واحد
avoided-read = ما يُتجنَّب من الأهداف المخترِقة في يوم واحد، مع فترات الثقة 95%. والمعدّات بثمنها الاسمي، وإلى جانبه ما تتركه الأثمان بين أطرافها غير محسوم (وما دون الصفر يعني أنّها أرخص)؛ وهي تُشترى مرّة واحدة وتخدم أكثر من هذا اليوم. وأمّا الصواريخ فالأرقام الصغيرة هي ما تسمح به فترتا الثقة 95% للثمن وللأهداف المخترِقة معًا: فهي بثقة 90% على الأقلّ.
avoided-instead = { $better } بدل { $worse }
avoided-or = { $better } أو { $worse }
avoided-not-told = لا ثمن: لا تتميّز الأهداف المخترِقة
avoided-price-not-told = لا زيادة يمكن تمييزها
avoided-same-price = لا شيء: الثمن واحد
avoided-cheaper = لا شيء: بل هو أرخص بمقدار { $less }
column-head-instead = أيّهما بدل الآخر
column-head-avoided = ما يُتجنَّب من المخترِقة
column-head-equipment-each = المعدّات لكلّ هدف يُتجنَّب
column-head-rounds-each = الصواريخ لكلّ هدف يُتجنَّب

# --- الإطلاقات على غير الغارة ---

heading-others = إطلاقات على طائرات صديقة ومدنية، وعلى لا شيء
others-read = صواريخ لم تُطلَق على الغارة. وفي الجوّ إلى جانبها: { $friendly ->
    [0] لا طائرة صديقة
    [one] طائرة صديقة واحدة
    [two] طائرتان صديقتان
    [few] { $friendly } طائرات صديقة
    [many] { $friendly } طائرة صديقة
   *[other] { $friendly } طائرة صديقة
}، و{ $civil ->
    [0] لا طائرة مدنية
    [one] طائرة مدنية واحدة
    [two] طائرتان مدنيتان
    [few] { $civil } طائرات مدنية
    [many] { $civil } طائرة مدنية
   *[other] { $civil } طائرة مدنية
}.
others-read-none = لا يطير في هذا السيناريو صديق ولا مدني، فلا أحد يخلط بينه وبين الغارة: فما هنا لا يقول إنّ ذلك لا يقع.
others-finding = أكثر الخيارات إطلاقًا على الطائرات الصديقة والمدنية { $option }: { $rounds } من الصواريخ في اليوم
others-finding-none = لا أحد يطلق على طائرة صديقة أو مدنية
none-in = ولا مرّة في { $days } من الأيام؛ وبثقة 95%، في { $chance } من الأيام على الأكثر

# --- الأرقام ---

heading-figures = الأرقام التي يقوم عليها الجواب
figures-read = استُعمل من الأرقام { $figures }. في العالَم 0 لكلّ منها قيمته الاسمية؛ وفي سائر العوالم تأخذ الأرقام غير المحسومة قيمًا على مدى ما تدّعيه مصادرها؛ وتُثبَّت قلّة منها، كارتفاع الهوائيات وتأخّر الإطلاق، عند قيمتها الاسمية.
figures-taken = ما أُخذ به: القيمة الاسمية والمدى والدرجة لكلّ رقم
figures-claims = من يقول ماذا: كلّ ادعاء وراء كلّ رقم، والادعاءات المخالفة أيضًا
figures-sources = المصادر:
figures-agreed = قيمة واحدة
law-known = سواء في كلّ العوالم
law-triangular = أكثر ما يكون قرب القيمة الاسمية
law-uniform = في أيّ موضع من المدى على السواء
law-log-uniform = في أيّ مرتبة من المدى على السواء
law-discrete = إحدى القيم المدّعاة
grade-A = A: مصادر مستقلّة متّفقة
grade-B = B: مصدر جيّد
grade-C = C: ضعيف أو مختلَف فيه
grade-D = D: افتراض
figure-of = { $thing }: { $field }
figure-in-words = { $field } ({ $thing })
claim-by = { $publisher }، { $year } ({ $kind })
claim-maker = الصانع
claim-official = رسمي
claim-independent = مستقلّ
claim-press = صحافة
claim-derived = مستنتَج
claim-assumption = افتراض
year-unknown = بلا سنة
source = { $title }. { $publisher }، { $year }. { $address }
column-head-figure = الرقم
column-head-nominal = الاسمي
column-head-span = المدى
column-head-grade = الدرجة
column-head-claim = الادعاء
column-head-source = القائل
column-head-note = ما ينبغي أن يُعرف عنه

field-antenna-height = ارتفاع الهوائي
field-assessment = زمن تقويم نتيجة الإطلاق
field-channels = عدد الأهداف المشتبَك معها في آن واحد
field-damage = النسبة التي تدمّرها إصابة واحدة
field-decorrelation = الزمن بين صديين مستقلّين
field-equipment-price = ثمن المعدّات
field-false-alarm = احتمال الإنذار الكاذب في خلية
field-hardness = الصلابة
field-instrumented-range = أبعد مدى تُقبل منه الأصداء
field-kill-probability = احتمال التدمير للصاروخ الواحد الذي يلاقي الهدف
field-launch-delay = الزمن من الأمر إلى الحركة
field-launchers = منصّات الإطلاق
field-max-altitude = أعلى اعتراض
field-max-elevation = أعلى زاوية ارتفاع
field-max-range = أبعد اعتراض
field-mean-speed = متوسط السرعة حتى الاعتراض
field-min-altitude = أخفض اعتراض
field-min-elevation = أخفض زاوية ارتفاع
field-min-range = أقرب مدى
field-price = الثمن
field-rcs = المقطع الراداري
field-rcs-microwave = المقطع الراداري، موجات ميكروية
field-rcs-vhf = المقطع الراداري، موجات مترية
field-reach = المدى على 1 م²
field-reaction = زمن رد الفعل
field-rounds = الصواريخ على المنصّة الواحدة
field-scan-period = الزمن بين نظرتين
field-sector = عرض القطاع

unit-none = { $number }
unit-USD = { $number } دولار
unit-USD-suffix = ، بالدولار
unit-million-USD = { $number } مليون دولار
unit-million-USD-suffix = ، بملايين الدولارات
unit-m = { $number } م
unit-km = { $number } كم
unit-s = { $number } ث
unit-m-s = { $number } م/ث
unit-deg = { $number }°
unit-dBsm = { $number } dBsm
unit-dB = { $number } dB
unit-g = { $number } g
unit-kg = { $number } كغ
unit-kg-m2 = { $number } كغ/م²
unit-per-hour = { $number } في الساعة

# --- الحدود ---

heading-limits = ما لا يستطيع هذا أن يقوله
limit-figures = ما تستطيعه الأسلحة حقًّا. فالأرقام ادعاءات علنية؛ وأجود أرقام الرادارات والصواريخ سرّية، وللصانعين ومنافسيهم دواعٍ لتلوين ما يقولون.
limit-raid = ما يفعله المهاجم. فالغارة من وضع الكاتب: تطير كما كُتبت، ولا تحيد إلا حيث كتب لها خطًّا آخر، ولم يُبحث فيها عن أسوأ الأحوال.
limit-smooth = ما تحجبه التلال. فالأرض هنا ملساء: يُحسب الأفق، ولا تُحسب التلال والأودية.
limit-hills = ما يلتفّ حول التلال. فالتلال تحجب ما وراءها؛ أمّا الأصداء التي تنحني فوقها أو ترتدّ عن الأرض فليست هنا.
limit-weather = ما يفعله الطقس. فالمطر، حيث ذكره السيناريو، سواء في كلّ مكان؛ وليس هنا انحباس للموجات يحمل الرادار إلى ما وراء الأفق بعيدًا، وأصداء الأرض والبحر خسارة واحدة لا صورة.
limit-no-jamming = ما يفعله التشويش. فلا أحد يشوّش في هذا السيناريو.
limit-jamming = ما يفعله تشويش أذكى. فهنا تشويش بالضجيج؛ وليس هنا خداع، ولا تشويش على الوصلات، ولا ما تعالج به الرادارات الحديثة التشويش.
limit-no-others = مدى التمييز بين الصديق والعدو. فلا يطير هنا غير الغارة، فلا يضرّ الخطأ أحدًا.
limit-others = مدى التمييز بين الصديق والعدو. فالأجوبة والخطط والممرّات والأزمنة افتراضات؛ وسلوك الهدف يُحكم فيه بالاحتمال لا من مساره.
limit-kill = جودة الرأس الحربي. فاحتمال أن يدمّر الصاروخ هدفه مفترَض لكلّ طراز من الأهداف؛ وما تختلف فيه الصواريخ هو كيف تلاقيه.
limit-fly-out = كيف يناور الصاروخ. فالصواريخ تطير بحسب جدول لصواريخ عامّة أو بسرعة متوسطة، وتُصحَّح وجهتها مرّات قليلة في طريقها.
limit-people = كيف تعمل الأطقم والقادة تحت النار. فهم يتبعون قواعدهم، لا يتعبون ولا تخور عزائمهم؛ ولا يتعطّل شيء من نفسه.
limit-use = هل الشراء أو الخطّة قرار حكيم. فهو يقارن خيارات على غارة واحدة، لا غير.

# --- كيف يُعاد ---

heading-repeat = كيف تُعاد هذه الدراسة
repeat-read = بإصدار ravelin { $version } والملفات نفسها، يعطي هذا الأمر البصمة نفسها على أيّ جهاز من نوع x86-64، وبأيّ عدد من خيوط التنفيذ:
repeat-numbers = أرقام الدراسة
repeat-texts = الملفات التي قُرئت منها
repeat-version = إصدار ravelin
repeat-seed = البذرة
repeat-replications = تكرارات كلّ خيار في كلّ عالَم
repeat-worlds = العوالم
repeat-tornado = أكثر عدد للتكرارات حين يوضع رقم واحد عند أحد طرفيه
repeat-fingerprint = بصمة النتائج
repeat-carried = تحمل هذه الصفحة في داخلها نصوص هذه الملفات كلّها.
column-head-what = البند
column-head-value = القيمة
column-head-file = الملف
column-head-hash = BLAKE3

# لولا ماذا كانت الأهداف المخترِقة ستُوقَف.
but-for-read = أُعيدت محاكاة بعض الأهداف المخترِقة بالحظّ نفسه بعد رفع قيد واحد. وقد يُوقَف الهدف بأكثر من طريقة.
but-for-line = { $option }: من { $sample } من الأهداف المخترِقة المفحوصة، أوقفها { $list }؛ ولم يوقف { $none } منها شيء وحده.
but-for-nothing = { $option }: من { $sample } من الأهداف المخترِقة المفحوصة، لم يكن شيء وحده ليوقف أيًّا منها.
but-for-item = { $constraint } ({ $count })
but-for-pair = وجُرِّب { $sample } من هذه برفع قيدين معًا: يوقف { $constraint } معًا { $count }.
but-for-channels = قنوات بلا حدّ
but-for-rounds = صواريخ بلا حدّ
but-for-delay = قرار بلا تأخير
but-for-identity = تحديد كامل للهويّة
but-for-sharing = مشاركة كاملة فورية
but-for-horizon = غياب الأفق
but-for-visibility = صدى أقوى بمقدار 6 ديسيبل
but-for-kill = احتمال إسقاط 0.95
but-for-attention = انتباه بلا حدّ لمراكز القيادة

# --- الصيغ المغلقة ---
heading-cross-checks = إلى جانب الصيغ المغلقة
cross-checks-read = حيث يعرف كتاب دراسي جواب جزء من السؤال، تقف صيغته المغلقة هنا إلى جانب رقم المحاكاة، في العالَم الاسمي. وتأخذ الصيغة مدخلاتها من الأيام التي لُعبت، فهي لا تفحص الأرقام، بل تفحص أنّ المحرّك يفعل بها ما يقول إنه يفعل.
cross-checks-caption = أرقام المحاكاة، مع فترات الثقة 95%، إلى جانب الصيغ المغلقة
cross-checks-not = لا تُوضع صفوف الانتظار (إرلانغ) هنا إلى جانب المحاكاة: فصيغها تطلب وصولًا منتظمًا يدوم طويلًا، والغارات تأتي دفعة واحدة. وتُلزِم الاختباراتُ المحرّكَ بها في سيناريوهات بُنيت لتكون نظمًا كهذه.
column-head-cross-check = ما يُفحص
column-head-engine = المحاكاة
column-head-closed-form = الصيغة المغلقة
column-head-agreement = هل يتّفقان؟
cross-check-independent-shots = ما دُمّر من { $of } في التكرار الواحد؛ وبالرميات المستقلّة: مجموع احتمالات التدمير على كلّ الرشقات التي التقت هدفًا حيًّا
cross-check-magazine = ما دُمّر في التكرار الواحد؛ وأقصاه ما تسمح به الصواريخ الاعتراضية، إن أُطلق كلّ واحد منها على هدف معلوم أنه حيّ
cross-check-none-leaks = التكرارات التي لا يخترق فيها شيء من { $of }؛ وبصيغة ولكننغ، لأهداف لا صلة بين مصائرها
cross-check-agrees = نعم
cross-check-independent-shots-above = لا: دُمّر أكثر ممّا تُحدثه رميات كهذه. ولا يُعرف سبب؛ فلا تثق بما دمّره هذا الخيار.
cross-check-independent-shots-below = لا: دُمّر أقلّ ممّا تُحدثه رميات كهذه. ولا يُعرف سبب؛ فلا تثق بما دمّره هذا الخيار.
cross-check-magazine-above = لا: دُمّر أكثر ممّا تسمح به الصواريخ الاعتراضية. ولا يُعرف سبب؛ فلا تثق بما دمّره هذا الخيار.
cross-check-magazine-below = لا: دُمّر أقلّ من لا شيء. ولا يُعرف سبب؛ فلا تثق بما دمّره هذا الخيار.
cross-check-none-leaks-above = لا: التكرارات التي لا يخترق فيها شيء أكثر. والسبب معروف: أهداف الغارة الواحدة تشترك في حظّ اليوم، فتُوقَف معًا أو تخترق معًا.
cross-check-none-leaks-below = لا: التكرارات التي لا يخترق فيها شيء أندر. والسبب المرجّح: ما يُنفَق على هدف ينقص للذي بعده، فإيقاف هدف يزيد احتمال أن يخترق غيره.
cross-check-parts = { $option }: { $what }. المحاكاة: { $engine }؛ الصيغة المغلقة: { $closed }. { $why }
alert-checks-head = صيغ مغلقة لا تتّفق
alert-checks = { $count ->
    [zero] لا فحص يخالف أرقام المحاكاة.
    [one] فحص واحد يخالف رقم المحاكاة.
    [two] فحصان يخالفان أرقام المحاكاة.
    [few] { $count } فحوص تخالف أرقام المحاكاة.
    [many] { $count } فحصًا يخالف أرقام المحاكاة.
   *[other] { $count } فحص يخالف أرقام المحاكاة.
} { $checks }

# --- ما أُعلن ---
heading-consistency = ما أُعلن عن غارات كهذه
consistency-read = نِسَب أُعلن إيقافها في غارات حقيقية بأهداف كهذه، وأمام كلّ نسبة من يقول بها. وهي مجاميع دول كاملة وطبقات الدفاع كلّها، يرويها طرف واحد، ويختلف ما يُعَدّ فيها: فبعضها يُدخِل ما شُوِّش عليه أو ضاع، وبعضها لا يعدّ إلا ما كان في المتناول. وهي سياق لا غير: لم يُضبط شيء في هذه الدراسة عليها، ولا تُرتِّب نظامًا على نظام.
consistency-own = { $kind } في هذه الدراسة، متوسطًا على عوالمها؛ ما لم يخترق: { $list }.
consistency-item = { $option } { $share }
consistency-kind-ballistic = الصواريخ الباليستية
consistency-kind-missile = الصواريخ الجوّالة
consistency-kind-drone = المسيّرات
consistency-caption = { $kind }: نِسَب أُعلن إيقافها
column-head-announced-raid = الغارة وما يُعَدّ فيها
column-head-announced-share-stopped = ما أُوقف
column-head-announced-source = أين قُرئ
column-head-announced-note = من يدّعيه وما ينبغي معرفته
