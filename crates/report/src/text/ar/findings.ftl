# ما يصحّ على كلّ حال: نتائج صحيحة في تسعة عوالم من عشرة على الأقلّ. وتتقدّم `holds-less-MEASURE` على
# `holds-less` حيث توجد. و`$options` هي الخيارات التي تصحّ فيها النتيجة.

holds-heading = ما يصحّ على كلّ حال
holds-read = { $kind ->
    [nominal] صحيح عند القيم الاسمية، ولم يُلعب سواها؛ وقد يكون الأمر على غير ذلك مع ما تركته المصادر غير محسوم:
    [one] صحيح في العالَم الوحيد المسحوب، وهو أقلّ من أن يُقال معه إنّه يصحّ على كلّ حال:
    [few] صحيح في كلّ العوالم المسحوبة، وعددها { $worlds }، أيًّا تكن الأرقام غير المحسومة؛ وهذا العدد القليل لا يُظهر إلا البيّن. والعدد المذكور هو الوسيط بين العوالم، أمّا الجداول ففيها المتوسط الحسابي:
   *[many] صحيح في تسعة عوالم من عشرة على الأقلّ، أيًّا تكن الأرقام غير المحسومة. والعدد المذكور هو الوسيط بين العوالم، أمّا الجداول ففيها المتوسط الحسابي:
}
holds-none = { $kind ->
    [nominal] لا شيء يستحقّ الذكر يصحّ عند القيم الاسمية، ولم يُلعب سواها.
    [one] لا شيء يستحقّ الذكر يصحّ في العالَم الوحيد المسحوب.
    [few] لا شيء يستحقّ الذكر يصحّ في كلّ العوالم المسحوبة، وعددها { $worlds }.
   *[many] لا شيء يستحقّ الذكر يصحّ في تسعة عوالم من عشرة.
}
holds-line = { $of ->
    [one] { $finding }
    [two] { $finding } (في { $count } من أصل { $of } من العوالم)
    [few] { $finding } (في { $count } من أصل { $of } عوالم)
    [many] { $finding } (في { $count } من أصل { $of } عالَمًا)
   *[other] { $finding } (في { $count } من أصل { $of } عالَم)
}
holds-line-asked = { $finding } (في { $count } من العوالم التي يصحّ فيها هذا السؤال، وعددها { $of }؛ أمّا سائرها، وعددها { $rest }، فاخترق في كلّ منها من هذه الأهداف، في الأيام كلّها، أقلّ من { $few })
holds-by = { $kind ->
    [nominal] { $middle }
    [one] { $middle }
    [few] { $middle } ({ $ends } في هذه العوالم)
   *[many] { $middle } ({ $ends } في تسعة عوالم من عشرة)
}

holds-by-each = { $ends } (بحسب الخيار والعالَم)

holds-less = هذا المقياس أقلّ مع { $first } منه مع { $second }: { $measure }. والفرق { $by }.
holds-less-value_lost = ما يُفقد مع { $first } أقلّ ممّا يُفقد مع { $second }: الفرق { $by } في اليوم.
holds-less-leakers = الأهداف المخترِقة مع { $first } أقلّ منها مع { $second }: الفرق { $by } في اليوم.
holds-less-payload_killed = ما يُسقطه { $first } من الأهداف ذات الحمولة أقلّ ممّا يُسقطه { $second }: الفرق { $by } في اليوم.
holds-less-payload_aloft = ما يبقى في الجوّ عند نهاية اليوم مع { $first } أقلّ ممّا يبقى مع { $second }: الفرق { $by }.
holds-less-flights_killed = ما يُسقطه { $first } من الأهداف الجوية أقلّ ممّا يُسقطه { $second }: الفرق { $by } في اليوم.
holds-less-rounds_spent = يستهلك { $first } صواريخ أقلّ ممّا يستهلك { $second }: الفرق { $by } في اليوم.
holds-less-rounds_price = ثمن الصواريخ التي يستهلكها { $first } أقلّ من ثمن صواريخ { $second }: الفرق { $by } في اليوم.
holds-less-killed_price = ثمن ما يُسقطه { $first } أقلّ من ثمن ما يُسقطه { $second }: الفرق { $by } في اليوم.
holds-less-exchange = ثمن صواريخ { $first } ناقصًا ثمن ما تُسقطه أقلّ منه مع { $second }: الفرق في ميزان الثمن { $by } في اليوم.
holds-alike = لا يكاد { $first } و{ $second } يختلفان في هذا المقياس: { $measure }. فالفرق لا يتجاوز { $within }.
holds-same = ‏{ $first } و{ $second } متساويان في كلّ يوم وفي كلّ ما يُعدّ.
holds-cause-most = مع { $options } يخترق أكثر من نصف المخترِقين ({ $share }) لسبب واحد: { $cause }.
holds-cause-first = مع { $options } أكثر أسباب الاختراق تكرارًا ({ $share } منها): { $cause }.
holds-raid-through = مع { $options } تخترق معظم أهداف الدفعة { $raid } أو كلّها: { $share } منها.
holds-raid-stopped = مع { $options } لا يكاد يخترق من الغارة { $raid } شيء.
holds-raid-cause-most = ما يخترق من الغارة { $raid } مع { $options } يخترق في الغالب ({ $share }) لسبب واحد: { $cause }.
holds-raid-cause-first = ما يخترق من الغارة { $raid } مع { $options } أكثر أسبابه تكرارًا ({ $share }): { $cause }.
holds-rounds-run-out = مع { $options } تنفد الصواريخ: { $share } من المخترِقين يعبرون لأنّه لم يبقَ صاروخ.
holds-nothing-leaks = مع { $options } لم يُرَ شيء يخترق قطّ.
holds-rounds-dearer = مع { $options } ثمن الصواريخ أكبر من ثمن ما تُسقطه: { $by } في اليوم.
holds-rounds-cheaper = مع { $options } ثمن الصواريخ أقلّ من ثمن ما تُسقطه: { $by } في اليوم.

# --- التوقّف عند الدقّة المطلوبة ---

precision-reached = لُعبت إلى أن بلغت الدقّة المطلوبة: بعد { $replications ->
    [one] { $replications } من التكرارات
    [two] { $replications } من التكرارات
    [few] { $replications } تكرارات
    [many] { $replications } تكرارًا
   *[other] { $replications } تكرار
} لكلّ خيار في كلّ عالَم صارت كلّ فترة مطلوبة في حدود ± { $half }.
precision-missed = لم تُبلغ الدقّة المطلوبة: بعد { $replications ->
    [one] { $replications } من التكرارات
    [two] { $replications } من التكرارات
    [few] { $replications } تكرارات
    [many] { $replications } تكرارًا
   *[other] { $replications } تكرار
} لكلّ خيار في كلّ عالَم بقيت أوسع فترة ± { $half }، لا ± { $asked }. ويحتاج ذلك إلى نحو { $needed } من التكرارات.
precision-blind = لم تُبلغ الدقّة المطلوبة: أعطت التكرارات كلّها، وعددها { $replications } لكلّ خيار في كلّ عالَم، نتيجة واحدة، فلا يُعرف كم بقي.
precision-looks = نُظر في الدقّة في { $looks ->
    [one] { $looks } من المواضع
    [two] { $looks } من المواضع
    [few] { $looks } مواضع
    [many] { $looks } موضعًا
   *[other] { $looks } موضع
} على الأكثر، وكلّ فترة في هذه الدراسة تراعي ذلك.
until-unreadable = لا تصحّ مع ⁦--until⁩ القيمة «{ $text }»: المطلوب مقياس وكم تمتدّ فترته إلى كلّ جهة، مثل 'leakers +-0.1'، أو 'difference leakers +-0.1' للفروق المزدوجة. المقاييس: { $measures }.
