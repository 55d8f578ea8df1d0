# What an answer hangs on: `ravelin sensitivity`.

sensitivity-of-mean = { $measure } with { $option }
sensitivity-of-difference = { $measure }, { $first } less { $second }
sensitivity-title = What it hangs on: { $what }
sensitivity-nominal = On nominal figures it is { $nominal }. Over everything that sources leave open its mean is { $mean }, with a standard deviation of { $deviation } that is not luck but not knowing.
sensitivity-hangs-on = It hangs on { $figures }.
sensitivity-share = { $figure } (has part in { $share } of what is not known, { $ends })
sensitivity-together = More than each alone: { $figures } act mostly together with others.
sensitivity-hardly = These hardly matter (less than { $most } each): { $figures }.
sensitivity-aside = { $count ->
    [one] One open group of figures was
    [2] Two open groups of figures were
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
sensitivity-chart = What is not known is mostly { $figure }: { $share } of it would be left if nothing else were open
sensitivity-indices = How what is not known is shared out, in per cent, with 95 % intervals
sensitivity-effects = What one figure does: in drawn worlds, and at its ends
sensitivity-others = { $count ->
    [one] one other group
    [2] two other groups together
   *[other] { $count } other groups together
}
column-head-moves = What moves
column-head-first-order = If this were known, less by
column-head-total = If only this were not known, left
column-head-effect = Half its range moves it by
column-head-told = More than luck
sensitivity-told = yes
sensitivity-not-told = not told

no-such-measure = There is no measure "{ $measure }". There are: { $measures }.
sensitivity-two-at-most = At most two options: one for its mean, two for their difference.
study-too-few = Too few: { $setting } must be { $least } at least.

# --- ravelin reproduce ---

reproduced = Reproduced: the same fingerprint, { $fingerprint }, and the same page, letter for letter.
page-not-reproduced = Not reproduced: the results are, with the fingerprint { $fingerprint }, but the page is not what ravelin writes of them. They first part in line { $line }, where the page has “{ $theirs }” and ravelin writes “{ $ours }”.
not-reproduced = Not reproduced: the report has the fingerprint { $theirs }, playing it again gives { $ours }.
reproduce-unreadable = { $file } cannot be read: { $reason }
reproduce-no-study = { $file } carries no study of ravelin.
reproduce-other-version = The report was written by ravelin { $theirs }, and this is { $ours }: only the same version gives the same results.
reproduce-other-format = The report carries its study in form { $format }, and this program reads form { $ours }.
reproduce-no-command = The report carries no command that can be played again.
reproduce-other-file = { $file } is not what it was when the report was written.
reproduce-wants-file = The study was read from { $file } too, which a report does not carry. Put it into { $folder }, or name its folder by --beside. Its BLAKE3 is { $hash }.

# --- ravelin sweep, and what a command line changes ---

sweep-mean = { $measure }, { $option }
sweep-at = Page: { $file }; every mean of every point: sweep.csv beside it
sweep-wins = { $option } wins
sweep-leads = { $option } is ahead
sweep-open = not decided
column-head-verdict = Verdict
sweep-too-many = A sweep has at least one point and at most { $most }; this one would have { $points }.
vary-unreadable = --vary cannot be "{ $text }": it wants ends or a list, such as 'radar/92n6e.reach=150 km..300 km in 5' or 'raid.drones.count=5, 10, 20'.
vary-twice = --vary cannot be "{ $text }": { $value } stands in it twice, and the same point would be played twice.
vary-no-numbers = --vary cannot be "{ $text }": it takes numbers in one unit, from low to high; what is no number cannot be varied.
no-pair = { $option } cannot be "{ $text }": it wants a path, an equals sign and a value.

# --- ravelin exposure ---

exposure-option = { $option }:
exposure-head-raid = Flights
exposure-head-radar = Radar
exposure-head-aspect = Off the nose
exposure-head-range = Range, km
exposure-head-in-view = In view, min
exposure-head-lit = Of it the radar sends, min
exposure-head-detections = Looks that detect
exposure-all-sides = all sides
exposure-aspect = { $low } to { $high } deg
exposure-span = { $low } to { $high }
exposure-raid = { $raid } ({ $flights })
exposure-radar = { $radar }, { $band }
exposure-pair = { $raid } by { $radar }
exposure-never = Never in view: { $pairs }.
exposure-worlds = In brackets: the least and the most over { $worlds } worlds. Sums over all flights of a raid; what jams or deceives is left out.
exposure-reflectors = With reflectors: no cross-section is below { $rcs } dBsm.
exposure-grade = The weakest figure behind it has grade { $grade }.
exposure-nobody = No friendly flight flies in this scenario: exposure asks about those alone.
exposure-not-friendly = "{ $raid }" is no raid of friendly flights, and exposure asks about those alone. There are: { $names }.
exposure-aspects = --aspects cannot be "{ $text }": it wants one of { $widths } deg.
exposure-rcs = --reflectors cannot be "{ $text }": it wants a cross-section, such as "5 dBsm" or "3 m2".

# --- the page of a sweep ---

sweep-mark = on public figures; each point is a study of its own
sweep-answer = Of { $points } points: { $list }.
sweep-answer-one = Over { $points } points: { $range }.
sweep-answer-none = Nothing was played.
sweep-ahead-at = { $option } is ahead at { $count }
sweep-open-at = not decided at { $count }
sweep-varied = Varied: { $list }.
sweep-varied-one = { $path } from { $low } to { $high }
sweep-sure = Each point was played and judged as a study of its own. Where an option is ahead, that is said of this point only; whether the points between are like their neighbours was not looked at.
sweep-range = { $option } from { $low } to { $high }
sweep-chart = { $measure }: { $ranges }
sweep-chart-note = Across: { $path }. Upright: the mean of one day with its 95 % interval, a mark an option. { $panels ->
    [one] All points are drawn.
   *[other] { $panels } panels, one for each setting of what else is varied, on the same scales.
} The table has every point.
sweep-held = { $path } = { $value }
sweep-heading-curves = What changes
sweep-heading-points = Every point
sweep-table-read = Means of one day, each with its 95 % interval. sweep.csv in the same folder has every measure of every point.
