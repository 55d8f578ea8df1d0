# ما يقوله `ravelin calc`. سطر العلاقة في `help-NAME`، ومصدرها في `calc-NAME-source`،
# ومدى صلاحيتها في `calc-NAME-valid`.

calc-no-relation = قل أيّ علاقة تُحسب، أو اسردها: ravelin calc --list
calc-cannot-keep = تعذّرت قراءة الدخل أو حفظ الأجوبة: { $reason }

calc-heading-inputs = أعمدة الدخل:
calc-heading-outputs = أعمدة الخرج:
calc-heading-source = المصدر:
calc-heading-validity = مدى الصلاحية:
calc-heading-tables = تفحصها الجداول:
calc-list-columns =
    الدخل: { $inputs }
    الخرج: { $outputs }

# ما يجوز في العمود.
calc-holds-word = نصّ
calc-holds-any = عدد
calc-holds-within = من { $low } إلى { $high }
calc-holds-between = أكبر من { $low } وأصغر من { $high }
calc-holds-at-least = عدد لا يقلّ عن { $low }
calc-holds-above = عدد أكبر من { $low }
calc-holds-whole = عدد صحيح، من { $low } إلى { $high }
calc-holds-whole-from = عدد صحيح لا يقلّ عن { $low }
calc-holds-number-or = { $number }، أو الكلمة «{ $word }»
calc-holds-or-infinite = { $what }، أو لانهائي
calc-holds-or-nan = { $what }؛ وnan إن لم يكن
calc-holds-optional = { $what } (وقد يغيب العمود)

# ما قد يكون خطأً في الجدول.
calc-column-missing = العمود { $column } غير موجود
calc-column-twice = العمود { $column } مكرّر في الترويسة
calc-row-length = الصفّ { $row }: { $cells ->
    [zero] لا خلايا
    [one] خلية واحدة
    [two] خليتان
    [few] { $cells } خلايا
    [many] { $cells } خليةً
   *[other] { $cells } خلية
} تحت { $columns ->
    [zero] لا أعمدة
    [one] عمود واحد
    [two] عمودين
    [few] { $columns } أعمدة
    [many] { $columns } عمودًا
   *[other] { $columns } عمود
}
calc-cell-empty = الصفّ { $row }، العمود { $column }: لا شيء هنا؛ وينبغي أن يكون: { $bounds }
calc-cell-no-number = الصفّ { $row }، العمود { $column }: «{ $value }» ليس عددًا؛ وينبغي أن يكون: { $bounds }
calc-cell-nan = الصفّ { $row }، العمود { $column }: هذا ليس بعدد (nan)، ولا موضع له هنا؛ وينبغي أن يكون: { $bounds }
calc-cell-outside = الصفّ { $row }، العمود { $column }: { $value } غير ممكن؛ وينبغي أن يكون: { $bounds }
calc-row-refused = الصفّ { $row }، العمود { $column }: { $why }
calc-more-bad-rows = { $rest ->
    [zero] لا صفوف فاسدة أخرى
    [one] صفّ فاسد آخر
    [two] صفّان فاسدان آخران
    [few] { $rest } صفوف فاسدة أخرى
    [many] { $rest } صفًّا فاسدًا آخر
   *[other] { $rest } صفّ فاسد آخر
}
calc-bad-rows = { $rows ->
    [zero] لا صفوف فاسدة؛ ولم يُطبع شيء.
    [one] صفّ واحد فاسد؛ ولم يُطبع شيء.
    [two] صفّان فاسدان؛ ولم يُطبع شيء.
    [few] { $rows } صفوف فاسدة؛ ولم يُطبع شيء.
    [many] { $rows } صفًّا فاسدًا؛ ولم يُطبع شيء.
   *[other] { $rows } صفّ فاسد؛ ولم يُطبع شيء.
}

calc-why-case-again = مرّت هذه الحالة من قبل؛ وينبغي أن تتجاور صفوف الحالة الواحدة
calc-why-not-dense = ليس في هذه الحالة كلّ زوج مرّة واحدة بالضبط
calc-why-cost = الكلفة لا تبعد عن الصفر أكثر من 1e290، أو هي inf حيث الزوج ممنوع
calc-why-two-values = تذكر هذه الحالة قيمتين لهدف واحد
calc-why-no-settings = ليست هذه الحالة في الإعدادات
calc-why-no-set = المجموعة إمّا "truth" وإمّا "track"
calc-why-no-model = ليست هذه الحالة في النماذج
calc-why-step = تُعدّ خطوات الحالة 0 ثم 1 ثم 2 وهكذا
calc-why-not-measured = ينقص مكوّن من قياس صالح
calc-why-covariance = لا يستطيع مرشّح هذه الحالة المتابعة: تغاير الابتكار ليس موجبًا بالتمام
calc-why-no-cd-table = تحتاج الكلمة "table" إلى الخيار --cd-table
calc-why-heavier = الصاروخ عند نفاد الوقود أثقل منه عند الإشعال
calc-why-more-than-trials = النجاحات أكثر من المحاولات
calc-why-no-salvos = الرشقات أعداد صحيحة بينها شرطة: 2-1 تعني أطلق اثنين، انظر، أطلق واحدًا
calc-why-no-ray = لا شعاع ينحني بعامل 0

# ما قد يكون خطأً في ملف إلى جانب الجدول.
calc-file-unreadable = تعذّرت قراءة { $file }: { $reason }
calc-file-no-json = { $file } ليس JSON: { $reason }
calc-file-no-terrain = { $file } ليس نموذج ارتفاعات: { $reason }
calc-file-projected = { $file } مُسقَط بالأمتار؛ والارتفاع عند خط طول وعرض يحتاج إلى نموذج جغرافي
calc-file-no-drag = { $file } ليس جدول سحب: ينبغي أن تكون فيه قائمتان متساويتا الطول، M متصاعدة وCd غير سالبة
calc-file-no-settings = { $file } ليس جدول إعدادات: { $reason }
calc-file-column-missing = { $file }: العمود { $reason } غير موجود
calc-file-no-order = { $file }، الصفّ { $reason }: ينبغي أن يكون c_m موجبًا وأن لا يقلّ p عن 1
calc-file-case-twice = { $file }: حالة مكرّرة
calc-file-no-models = ليس في { $file } قائمة «{ $reason }»
calc-file-broken-model = { $file }: { $reason } ناقص، أو لا تتوافق مصفوفاته

# --- العلاقات ---

help-geodesic-inverse = أقصر طريق بين موضعين: السموت والطول والقوس والطول المختزَل.
calc-geodesic-inverse-source = Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013) 43-55; WGS-84.
calc-geodesic-inverse-valid =
    أيّ موضعين على الإهليلجي، والمتقابلان أيضًا. وعند القطب وعلى نصف دورة يكون السمت
    اصطلاحًا: إذ تتساوى طرق عدّة في القصر.

help-geodesic-direct = إلى أين يصل خطّ جيوديسي بطول معلوم.
calc-geodesic-direct-source = Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013) 43-55; WGS-84.
calc-geodesic-direct-valid = أيّ طول؛ والسالب يرجع إلى الوراء. وعند القطب يُحسب السمت من خط الطول المذكور.

help-ecef = من خطّ العرض والطول والارتفاع الإهليلجي إلى إحداثيات مركزها الأرض.
calc-ecef-source = Closed form, e.g. Hofmann-Wellenhof et al., GNSS (2008), eq. 8.8; WGS-84.
calc-ecef-valid = كلّ موضع وارتفاع. تُحسب الارتفاعات من الإهليلجي لا من سطح البحر.

help-geodetic = من إحداثيات مركزها الأرض إلى خطّ العرض والطول والارتفاع الإهليلجي.
calc-geodetic-source = Inverse of the closed form, solved through the evolute of the meridian ellipse; WGS-84.
calc-geodetic-valid = الفضاء كلّه. وعلى محور الأرض يصحّ أيّ خط طول.

help-enu = موضع كما يُرى من موقع: شرق وشمال وأعلى، وسمت وزاوية ارتفاع ومدى مائل.
calc-enu-source = Rotation by longitude and latitude, e.g. Hofmann-Wellenhof et al., GNSS (2008), eq. 8.20.
calc-enu-valid = هندسة مستقيمة بلا انكسار؛ أيّ موضعين.

help-atmosphere = الهواء المعياري عند ارتفاع هندسي.
calc-atmosphere-source = U.S. Standard Atmosphere 1976, equations 17, 18, 23, 33a, 33b, 42, 50 and 51.
calc-atmosphere-valid = من -5 كم إلى 86 كم؛ وnan خارج ذلك. متوسط العروض الوسطى، لا حالة الطقس.

help-detection-probability = احتمال الكشف بعد جمع n نبضة، حالات سويرلنغ من 0 إلى 4.
calc-detection-probability-source = Marcum (RAND RM-754, 1947); Swerling (RAND RM-1217, 1954); Meyer and Mayer, Radar Target Detection (1973).
calc-detection-probability-valid =
    صحيح تمامًا لكاشف تربيعي يجمع النبضات في ضوضاء معلومة القدرة. snr_db هو متوسط
    نسبة الإشارة إلى الضوضاء للنبضة الواحدة.

help-required-snr = نسبة الإشارة إلى الضوضاء التي يحتاجها احتمال كشف، حالات سويرلنغ من 0 إلى 4.
calc-required-snr-source = Marcum (RAND RM-754, 1947); Swerling (RAND RM-1217, 1954); the exact probability solved for the ratio.
calc-required-snr-valid = كما في detection-probability، لا تقريب ألبرشيم ولا شنيدمان؛ وnan حيث pd دون pfa.

help-cfar = CFAR بمتوسط الخلايا: عامل العتبة واحتمال الكشف.
calc-cfar-source = Finn and Johnson, RCA Review 29 (1968); Richards, Fundamentals of Radar Signal Processing, 2nd ed., chapter 6.
calc-cfar-valid = نبضة واحدة، كاشف تربيعي، سويرلنغ 1، والضوضاء سواء في كلّ خلية؛ وتُضرب alpha في متوسط خلايا المرجع.

help-gas = التوهين بالأكسجين وبخار الماء، خطًّا خطًّا.
calc-gas-source = ITU-R P.676-12, annex 1, equations 1 to 9.
calc-gas-valid = من 1 إلى 1000 غيغاهرتز؛ وnan خارج ذلك. p_dry_hPa ضغط الهواء الجافّ: ضغط البارومتر ناقصًا البخار.

help-gas-path = الفقد بالغازات باتجاه واحد على طريق عبر الجوّ المعياري.
calc-gas-path-source = ITU-R P.676-12, annex 1, section 2.2; U.S. Standard Atmosphere 1976; vapour 7.5 exp(-z/2 km) g/m3.
calc-gas-path-valid = من 1 إلى 1000 غيغاهرتز، شعاع مستقيم فوق أرض 4/3، إلى -5 كم؛ وnan خارج ذلك. ولا يُضاف شيء فوق 86 كم.

help-rain = التوهين بالمطر.
calc-rain-source = ITU-R P.838-3, equations 1 to 5.
calc-rain-valid = من 1 إلى 1000 غيغاهرتز؛ وnan خارج ذلك. tilt_deg هو 0 للاستقطاب الأفقي و90 للرأسي و45 للدائري.

help-horizon = أفق الرادار فوق أرض 4/3 ملساء.
calc-horizon-source = Right triangle at the tangent point; Blake, Radar Range-Performance Analysis (1986), chapter 5.
calc-horizon-valid = أرض ملساء نصف قطرها 4/3 × 6371 كم: لا تضاريس ولا انحباس موجات ولا حيود.

help-path = الارتفاع والمسافة الأرضية على شعاع فوق أرض 4/3.
calc-path-source = Law of cosines about the centre; Blake, Radar Range-Performance Analysis (1986), chapter 5.
calc-path-valid =
    تصلح أرض 4/3 للكيلومترات الدنيا في يوم معتدل. وتخالف الجوّ الأسّي في الارتفاع بعشرات
    الأمتار إلى مئاتها على المدى البعيد، وبما يبلغ 1.9 كم عند زوايا الارتفاع الصغيرة.

help-radar-equation = نسبة الإشارة إلى الضوضاء لنبضة رادار، ومداه لنسبة مطلوبة.
calc-radar-equation-source = Skolnik, Introduction to Radar Systems, 3rd ed., chapter 2, in energy form; Blake (1986), chapter 1.
calc-radar-equation-valid = هوائي واحد، مرشّح متوائم، فضاء حرّ؛ وكلّ ما يأخذه الطريق في loss_dB.

help-kepler = قوس باليستي بين نقطتين على كرة واحدة.
calc-kepler-source = Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapter 6.
calc-kepler-valid = لا هواء ولا دوران وأرض كروية؛ زوايا من 0 إلى ما دون 90 درجة بسرعة دون سرعة الإفلات؛ وnan خارج ذلك.

help-fall = أين ومتى يسقط جسم، وبأيّ سرعة.
calc-fall-source =
    Zipfel, Modeling and Simulation of Aerospace Vehicle Dynamics, 2nd ed., section 8.3; J2 gravity of WGS-84;
    U.S. Standard Atmosphere 1976; Dormand-Prince of order 8.
calc-fall-valid =
    كتلة نقطية لها سحب وليس لها رفع في هواء ساكن، حتى الإهليلجي. وفوق 86 كم تهبط الكثافة
    بمقياس 5640 م وتبقى سرعة الصوت. وnan حيث لا يسقط الجسم في يوم.

help-rocket = دفع صاروخ صاعد رأسيًا، وسرعته وارتفاعه عند نفاد الوقود.
calc-rocket-source = Sutton and Biblarz, Rocket Propulsion Elements, 7th ed., eq. 4-19 and 4-21.
calc-rocket-valid = دفع وتدفّق ثابتان، g = 9.80665 م/ث² على الدوام، بلا هواء. ولا شيء يحمل صاروخًا ثقُل عن دفعه.

help-erlang-b = قنوات اشتباك بلا طابور انتظار: النسبة المفقودة والحمل المنجَز واستعمال القناة.
calc-erlang-b-source = Erlang (1917); Jagerman, Bell System Technical Journal 53 (1974).
calc-erlang-b-valid = وصول عشوائي بمعدّل ثابت (بواسون)، وأزمنة خدمة بأيّ قانون، ولا أحد ينتظر؛ إلى عشرة ملايين قناة.

help-leak-through = الأهداف المخترِقة والصواريخ في «أطلق-انظر-أطلق» حين تخطئ النظرات.
calc-leak-through-source = Markov chain of shoot-look-shoot; Washburn and Kress, Combat Modeling (2009), chapters 2 and 3.
calc-leak-through-valid =
    تهديدات مستقلّة وصواريخ كافية، مستقلّة ولها احتمال تدمير واحد. الرشقات مثل 2-1: أطلق
    اثنين، انظر، أطلق واحدًا؛ وتتبع كلَّ رشقة نظرةٌ إلا الأخيرة.

help-leak-inventory = الأهداف المخترِقة من غارة على مخزون محدود واحد.
calc-leak-inventory-source = Backward recursion over threats and rounds left; variance by the law of total variance.
calc-leak-inventory-valid =
    تهديدات يتبع بعضها بعضًا، ونظرات لا تخطئ، وتُقصَر الرشقة على ما بقي من صواريخ. إلى
    10,000 تهديد و100,000 صاروخ.

help-salvo = ثلاثة تبادلات للرشقات بين قوّتين.
calc-salvo-source = Hughes, Naval Research Logistics 42 (1995) 267-289.
calc-salvo-valid =
    حتمي ومتجانس، ويطلق الطرفان معًا. alpha وbeta ما تطلقه كلّ وحدة من A وB من صواريخ،
    وa3 وb3 ما تدمّره منها، وa1 وb1 الإصابات التي تُخرجها من القتال.

help-binomial-interval = فترتا ويلسون وكلوبر-بيرسون لنسبة.
calc-binomial-interval-source = Wilson, J. Am. Stat. Assoc. 22 (1927) 209; Clopper and Pearson, Biometrika 26 (1934) 404.
calc-binomial-interval-valid = محاولات مستقلّة باحتمال واحد؛ ذات طرفين، وويلسون بلا تصحيح للاستمرار.

help-elevation = ارتفاع الأرض من نموذج ارتفاعات.
calc-elevation-source = Bilinear between the samples of the model; USGS, SRTM Collection User Guide, section 2.2.
calc-elevation-valid =
    داخل النموذج؛ وnan خارجه وحيث يكون لعيّنة غير مقيسة وزن. nearest_m لعيّنة غير مقيسة
    هو -32768. والارتفاعات على مرجع النموذج.

help-line-of-sight = أقلّ خلوص لخطّ النظر فوق الأرض.
calc-line-of-sight-source = Exact minimum of ray - ground - s(L - s)/(2 k 6371000 m), cell by cell.
calc-line-of-sight-valid =
    شعاع مستقيم فوق أرض فعلية؛ وقيمة inf للعامل k_factor تعني بلا انحناء. x وy بإحداثيات
    النموذج: أمتار، أو درجات طول وعرض فوق نموذج جغرافي. وnan حيث يخرج الطريق من النموذج
    أو يعبر أرضًا غير مقيسة.

help-assignment = أقلّ الإسنادات كلفة من صفوف إلى أعمدة.
calc-assignment-source = Jonker and Volgenant, Computing 38 (1987) 325-340.
calc-assignment-valid =
    ينبغي أن يرد كلّ زوج من الحالة مرّة واحدة؛ وinf يمنعه. يُسنَد min(rows, columns) من الأزواج؛
    وfeasible يساوي 0 والكلفة nan حيث لا تترك الأزواج الممنوعة سبيلًا.

help-weapon-target = إسناد الأسلحة إلى الأهداف: أقلّ قيمة باقية، وقيمة الخطّة الجشعة.
calc-weapon-target-source = Manne, Operations Research 6 (1958) 346-351; dynamic programming over sets of weapons; maximum marginal return.
calc-weapon-target-valid =
    يرمي كلّ سلاح مرّة واحدة، والرميات مستقلّة. صحيح تمامًا إلى 16 سلاحًا؛ وفوق ذلك بحثٌ محدود الطول
    بحدود لاغرانج، يثبت في الغالب الأعمّ أفضل خطّة لـ 20 سلاحًا وأحيانًا أفضل خطّة لـ 30؛
    وحيث لا يثبتها فالجواب nan.

help-set-distance = OSPA وGOSPA بين نقاط الحقيقة والمسارات.
calc-set-distance-source =
    Schuhmacher, Vo and Vo, IEEE Trans. Signal Processing 56 (2008) 3447-3457; Rahmathullah, García-Fernández
    and Svensson, Fusion 2017 (alpha = 2).
calc-set-distance-valid =
    صفّ لكلّ حالة من الإعدادات بترتيبها؛ والحالة بلا نقاط مجموعتان فارغتان. والمجموعة
    "truth" أو "track". وتُترك أجزاء GOSPA مرفوعة إلى القوّة p.

help-kalman = مرشّح كالمان على قياسات الموضع.
calc-kalman-source = Kalman, J. Basic Engineering 82 (1960) 35-45; Bar-Shalom, Li and Kirubarajan (2001), section 5.2.
calc-kalman-valid =
    حركة وقياس خطّيان بمصفوفات القائمة "kf" من النماذج. وتقف القيمة القبلية قبل الخطوة 0
    ويصحّحها قياسها. وvalid = 0 يتنبّأ فقط.

help-ekf = مرشّح كالمان الموسَّع على المدى والسمت وزاوية الارتفاع.
calc-ekf-source = Bar-Shalom, Li and Kirubarajan, Estimation with Applications to Tracking and Navigation (2001), section 10.3.
calc-ekf-valid =
    من الرتبة الأولى، واليعقوبي عند التنبّؤ، والقائمة "ekf" من النماذج. ويبقى تقدير الخطوة 0 كما هو.
    وتكفي الصورة المستوية عادةً ما دام range x sigma_az^2 دون 0.4 sigma_range.

help-imm = نماذج متعدّدة متفاعلة على قياسات الموضع.
calc-imm-source = Blom and Bar-Shalom, IEEE Trans. Automatic Control 33 (1988) 780-783.
calc-imm-valid =
    ثلاثة نماذج خطّية في المستوي على الأكثر، والقائمة "imm" من النماذج. ويبقى تقدير الخطوة 0 كما هو؛
    ثم مزج فتنبّؤ فتصحيح فترجيح فجمع.
