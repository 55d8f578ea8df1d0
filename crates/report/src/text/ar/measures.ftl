# ما يُقاس. `measure-…` هو الاسم، و`measure-…-meaning` ما يعدّه في التكرار الواحد.

measure-value_lost = القيمة المفقودة
measure-value_lost-meaning = قيمة ما تدمّره الأهداف الجوية ممّا يُدافَع عنه
measure-leakers = الأهداف المخترِقة
measure-leakers-meaning = أهداف جوية ذات حمولة بلغت ما تقصده
measure-payload_killed = ما أُسقط من ذوات الحمولة
measure-payload_killed-meaning = أهداف جوية ذات حمولة أُسقطت
measure-payload_aloft = ما بقي في الجوّ من ذوات الحمولة
measure-payload_aloft-meaning = أهداف جوية ذات حمولة لا تزال تطير عند نهاية اليوم
measure-flights_killed = الأهداف المسقَطة
measure-flights_killed-meaning = أهداف جوية من كلّ نوع أُسقطت
measure-rounds_spent = الصواريخ المستهلَكة
measure-rounds_spent-meaning = صواريخ اعتراضية أُطلقت
measure-rounds_price = ثمن الصواريخ
measure-rounds_price-meaning = ثمن الصواريخ الاعتراضية التي أُطلقت
measure-killed_price = ثمن الأهداف المسقَطة
measure-killed_price-meaning = ثمن الأهداف الجوية التي أُسقطت
measure-exchange = ميزان الثمن
measure-exchange-meaning = ثمن الصواريخ المطلَقة ناقصًا ثمن ما أسقطته؛ وما دون الصفر يعني أنّ المهاجم أكثر خسارة
