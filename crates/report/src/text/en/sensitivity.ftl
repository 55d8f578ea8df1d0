# What an answer hangs on: `ravelin sensitivity`.

sensitivity-of-mean = { $measure } with { $option }
sensitivity-of-difference = { $measure }, { $first } less { $second }
sensitivity-title = What it hangs on: { $what }
sensitivity-nominal = On nominal figures it is { $nominal }. Over everything that sources leave open its mean is { $mean }, with a standard deviation of { $deviation } that is not luck but not knowing.
sensitivity-hangs-on = It hangs on { $figures }.
sensitivity-share = { $figure } ({ $share } of what is not known, { $ends })
sensitivity-together = More than each alone: { $figures } act mostly together with others.
sensitivity-hardly = These hardly matter (less than { $most } each): { $figures }.
sensitivity-aside = { $count ->
    [one] One open group of figures was
   *[other] { $count } open groups of figures were
} not told from luck, or weigh less than those named.
sensitivity-nothing = Nothing that sources leave open moves it by more than luck.
sensitivity-unresolved = Single figures move it, but the variance over all of them is not told from luck. It would take more base samples or more inner replications.
sensitivity-played = Played: { $walks } walks through { $groups ->
    [one] one open group
   *[other] { $groups } open groups
} with { $replications } replications at each point; then { $base } base samples in { $scrambles } scrambles, { $points } points with { $inner } replications each.
sensitivity-screened = Played: { $walks } walks through { $groups ->
    [one] one open group
   *[other] { $groups } open groups
} with { $replications } replications at each point.
sensitivity-indices = How what is not known is shared out, in per cent, with 95 % intervals
sensitivity-effects = What one figure does, from its low to its high end
sensitivity-others = { $count ->
    [one] one other group
   *[other] { $count } other groups together
}
column-head-moves = What moves
column-head-first-order = If this were known, less by
column-head-total = If only this were not known, left
column-head-effect = Moves it by
column-head-told = More than luck
sensitivity-told = yes
sensitivity-not-told = not told

no-such-measure = There is no measure "{ $measure }". There are: { $measures }.
sensitivity-two-at-most = At most two options: one for its mean, two for their difference.
study-too-few = Too few: { $setting } must be { $least } at least.
