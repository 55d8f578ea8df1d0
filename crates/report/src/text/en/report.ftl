# What the report says.

# --- the frame of the page ---

mark = SIMULATION
mark-line = SIMULATION: { $title }
mark-grades = on public figures, graded from A (agreed) to D (assumed): { $counts }
grade-count = { $count } of grade { $grade }
heading-sure = How sure is this?
heading-alerts = Before you read the numbers
contents = Contents
as-table = The same as a table
footer = Written by ravelin { $version }. Public figures and textbook physics; nothing here is a measurement, a forecast or advice on operations. This page loads nothing and runs nothing.

csv-low = low
csv-high = high
csv-beside = (beside it)
csv-save = CSV
as-written = Title, question and notes stand as their author wrote them, names, notes and sources of figures as the catalogue has them.
choose-language = Language
language-name = English

# --- the answer ---

answer-one = { $option }: of a defended worth of { $worth }, { $lost } is lost in the mean.
answer-winner = { $option } protects better: less value is lost with it than with { $others }.
answer-leads = Less value is lost with { $option } than with { $others }, but no winner is named.
answer-nominal = On nominal figures less value is lost with { $option } than with { $others }.
answer-nominal-open = Even on nominal figures no difference in value lost can be told between { $options }.
answer-open = By value lost, public figures do not decide between { $options }.
answer-open-hangs-on = By value lost, public figures do not decide between { $options }. It hangs on { $figures }.
answer-few-ahead = { $drawn ->
    [one] In the one world that was drawn
    [2] In both worlds that were drawn
   *[other] In every one of the { $drawn } worlds that were drawn
} less value is lost with { $option } than with { $others }, but so few do not tell whether that holds.
answer-few = Whether public figures decide between { $options } by value lost cannot be told: { $drawn ->
    [one] only one world was drawn.
    [2] only two worlds were drawn.
   *[other] only { $drawn } worlds were drawn.
}
answer-behind = { $count ->
    [one] { $options } is
   *[other] { $options } are
} clearly behind { $ahead }.
answer-behind-these = { $count ->
    [one] { $options } is
   *[other] { $options } are
} clearly behind each of these.
answer-losing = Value lost decides: what the raid destroys in a day, of a defended worth of { $worth }. In the mean (in brackets how exactly that is computed, on 95 %) it is { $options }.
answer-lost-less = With { $option } it is less, by { $by } a day on the same luck.
answer-lost-open = In the mean it is less with { $option }, by { $by } a day on the same luck; but with what public sources leave open that lies anywhere from { $span } (nine worlds of ten), so it may be the other way round.
answer-lost-few = { $drawn ->
    [one] In the one world that was drawn
    [2] In the two worlds that were drawn
   *[other] In the { $drawn } worlds that were drawn
} it is less with { $option }, by { $by } a day on the same luck.
answer-lost-alike = Which of them loses less is not told: with { $option } it is less by { $by } a day, and that may be luck.
answer-lost-same = It was the same on every day.
answer-leaking = Leakers are another count, and do not decide: of { $payloads ->
    [one] one flight
    [2] two flights
   *[other] { $payloads } flights
} with a payload there come through in the mean { $options }.
answer-leaking-one = Of { $payloads ->
    [one] one flight
    [2] two flights
   *[other] { $payloads } flights
} with a payload there come through in the mean { $lost }; in brackets how exactly that is computed, on 95 %.
answer-leak-less = With { $option } fewer leak, by { $by } a day on the same luck.
answer-leak-open = In the mean fewer leak with { $option }, by { $by } a day on the same luck; but with what public sources leave open that lies anywhere from { $span } (nine worlds of ten), so it may be the other way round.
answer-leak-few = { $drawn ->
    [one] In the one world that was drawn
    [2] In the two worlds that were drawn
   *[other] In the { $drawn } worlds that were drawn
} fewer leak with { $option }, by { $by } a day on the same luck.
answer-leak-alike = Which of them lets fewer through is not told: with { $option } they are fewer by { $by } a day, and that may be luck.
answer-leak-same = As many leaked with both on every day.
answer-counted = Value lost decides: what the raid destroys in a day, of a defended worth of { $worth }. Leakers are another count, and do not decide: how many come through of { $payloads ->
    [one] one flight
    [2] two flights
   *[other] { $payloads } flights
} with a payload.
answer-caption = In the mean of one day, and in small how exactly that is computed, on 95 %
column-head-decides = Value lost (decides)
answer-parting = The two counts part: least value is lost with { $lost }, but fewest flights leak with { $leak }.
answer-rival = { $lost } with { $option }

sure-one = There is only one option, so nothing is compared.
sure-nominal = Only nominal figures were played. What public sources leave open is not in this answer; with more worlds it would be.
sure-measure = “Ahead” means that less value is lost, in the points of worth that the scenario's author gave to what is defended. That decides and not the number of leakers, because a leaker counts one, whatever it reaches.
sure-winner = Public figures leave much open, so they were played at many values. { $option } comes out ahead in { $won } of { $of } such worlds (on 95 %: in { $ends } of all), and no single figure at its lowest or highest value turns that round.
sure-leads = { $option } comes out ahead in { $won } of { $of } worlds (on 95 %: in { $ends } of all). Whether a single figure turns that round was not tried, or not often enough to tell, so no winner is named.
sure-few = Too few worlds to know: { $drawn ->
    [one] one was drawn
    [2] two were drawn
   *[other] { $drawn } were drawn
}, so the open figures took few of the values that sources leave them. No winner is named from fewer than { $least } drawn worlds; 32 are usual.
sure-few-leads = { $of ->
    [one] { $option } comes out ahead in that world (on 95 %: in { $ends } of all).
   *[other] { $option } comes out ahead in { $won } of { $of } worlds (on 95 %: in { $ends } of all).
}
sure-open = { $option } comes out ahead in { $won } of { $of } worlds (on 95 %: in { $ends } of all). A winner is named only where it is ahead in nine worlds of ten and no single figure turns that round.
sure-open-two = { $of ->
    [one] { $side ->
        [first] In that world { $first } is clearly ahead of { $second }.
        [second] In that world { $second } is clearly ahead of { $first }.
       *[neither] In that world neither { $first } nor { $second } is clearly ahead.
    }
   *[other] Of { $of } worlds { $first } is clearly ahead in { $a }, { $second } in { $b }, neither in { $neither }.
} A winner is named only where it is ahead in nine worlds of ten and no single figure turns that round.
sure-open-none = { $of ->
    [one] No option comes out ahead of all others in the one drawn world.
   *[other] No option comes out ahead of all others in any of { $of } worlds.
}
sure-mean-other = The mean and the count of worlds point to opposite sides. In the mean less is lost with { $less }, by { $by } a day, but { $ahead } is clearly ahead in more worlds, in { $more } of { $of } against { $fewer }. In the worlds where { $less } loses less, it is { $far } less in their mean; where { $ahead } does, { $near } less: a few worlds weigh much.
sure-hangs-turns = It hangs on a figure that alone, at one end of what its sources claim and all others nominal, puts another option clearly ahead of { $leader }. The headline names those that move the difference furthest.
sure-hangs-moves = No figure alone, at one end of what its sources claim and all others nominal, puts another option clearly ahead of { $leader }; so it is said to hang on those that move the difference furthest.
sure-hangs-nominal = At the nominal figures { $count ->
    [one] { $others } is
   *[other] { $others } are
} clearly ahead of { $leader }, which leads in more drawn worlds than any other: no figure alone puts any option there, so it is said to hang on those that move the difference furthest.
sure-hangs-nominal-nothing = At the nominal figures { $count ->
    [one] { $others } is
   *[other] { $others } are
} clearly ahead of { $leader }, which leads in more drawn worlds than any other: no figure alone puts any option there, nor moves a difference by more than luck explains.
sure-hangs-nobody = Nobody leads, so it is said to hang on the figures that alone, at one end of what their sources claim and all others nominal, move a difference furthest.
sure-hangs-nothing = No figure alone, at one end of what its sources claim and all others nominal, moves a difference by more than luck explains: what the answer hangs on, no single figure tells.
sure-hangs-untried = What the answer hangs on was not looked into: no figure was put alone at the ends of what its sources claim.
sure-hangs-unasked = What the answer hangs on was not looked into: no figure was put alone at the ends of what its sources claim. That takes ends (--ends), and a study that is large enough for them.
sure-ends-more = The study is too small to put every figure alone at its ends, as --ends { $ends } asks: with --worlds { $worlds } or with --replications { $replications } it would be large enough.
sure-ends-more-worlds = The study is too small to put every figure alone at its ends, as --ends { $ends } asks: with --worlds { $worlds } it would be large enough.
sure-hangs-picked = Tried were { $tried } of { $all } figures: those that seemed to move a difference most from world to world. Another may matter as much.
sure-hangs-others = { $count ->
    [one] One more: { $figures }.
    [2] Two more: { $figures }.
   *[other] { $count } more: { $figures }.
}
sure-worlds = One of these worlds is the nominal one, in which every figure has its nominal value. Means, differences and counts of worlds are over the { $drawn ->
    [one] other, whose figures are drawn
    [2] two others, whose figures are drawn
   *[other] { $drawn } others, whose figures are drawn
}. Maps, single days, what would have stopped leakers, and closed forms are of the nominal one; there leakers are { $leakers }.
sure-played = Played: { $replications ->
    [one] one day
    [2] two days
   *[other] { $replications } days
} of each option in { $worlds ->
    [one] one world
    [2] each of two worlds
   *[other] each of { $worlds } worlds
}.

tally-better = less lost with { $option }: { $count }
tally-neither = neither clearly: { $count }
alert-author-head = Of this scenario
alert-raid-size-head = The raid is not of the size that is written
alert-raid-size = Each hostile group comes with { $times } times the flights that its table says, to the nearest whole flight and at least one; what carriers release goes with their number. Civil and friendly flights are as written, and every option faces the same.
alert-untypical-head = The nominal world is not typical
alert-untypical = With every figure at its nominal value leakers are outside what nine drawn worlds of ten give: { $options }. Maps, single days, closed forms and what would have stopped leakers are of the nominal world.
alert-untypical-one = { $nominal } with { $option } (drawn worlds: { $span })
alert-wide-head = Who is ahead is open
alert-wide = With what public sources leave open, the mean difference in value lost, { $first } less { $second }, lies anywhere from { $span } ({ $kind ->
    [few] in the worlds drawn
   *[many] nine worlds of ten
}): they do not even say who is ahead.
alert-deciding-head = An assumption decides
alert-deciding = Of the figures that alone put another option clearly ahead of { $leader }, nobody has published { $figures }.
alert-unresolved-head = Not told apart
alert-unresolved = { $first } and { $second } are not told apart in value lost: the difference of the means is { $difference }. If it is as large as it looks, about { $needed } replications in each world would show it.
alert-unresolved-for-good = { $first } and { $second } are not told apart in value lost: the difference of the means is { $difference }. It is too small for more replications to be worth their time.
alert-same-head = The same on every day
alert-same = { $first } and { $second } lost the same on every day of every world. What differs between them either does not matter against this raid, or has no way here to work.
quoted-name = “{ $name }”
alert-never-head = Never seen is not never
alert-assumptions-head = Weak data
alert-assumptions = { $assumed } of the { $used } figures used are assumptions (grade D): nobody has published them. They stand below with their reasons.
alert-never = { $option } lost nothing in { $replications } replications. On 95 %, a replication still loses something with a chance of up to { $chance }.

# --- options ---

heading-options = { $options ->
    [one] The option
   *[other] The options side by side
}
pairs-left-out = Drawn are the pairs that the worlds leave open. { $count ->
    [one] One more pair is
    [2] Two more pairs are
   *[other] { $count } more pairs are
} settled in nearly every drawn world, and only in the tables.
option-says = { $option }:
option-gives-up = { $option } gives up:
offer-gives-up = { $option } gives up: { $what }
option-costs-agreed = { $option } costs { $price } to buy.
option-costs = { $option } costs { $price } to buy ({ $ends }).
options-never = Never seen with any option, in { $days } days of each: { $measures }. On 95 %, each comes on at most { $chance } of days.
options-caption = Means of one day, with their 95 % intervals
differences-read = The options of a pair meet the same raid and the same luck, day by day, so much of the luck cancels in their difference: the small print says how many times smaller that made the variance of the difference.
differences-all = Differences of all pairs, day by day, with their 95 % intervals
differences-caption = { $first } less { $second }, day by day
pair = { $first } less { $second }
draws-gain = variance divided by { $gain }
draws-gain-none = the same on every day
no-better-side = neither side is better
so-many-of = { $count } of { $of }
column-head-option = Option
column-head-measure = Measure
column-head-difference = Difference
column-head-better = { $option } better, in worlds
column-head-mean = Mean
numbers-read = Means of one day with their 95 % intervals; differences are day by day, on the same luck.

# --- causes ---

heading-causes = Why flights leaked
causes-read = A flight leaks for one reason: the first step of the kill chain that no post completed before it arrived, at the post that came furthest.
causes-none = Nothing leaked.
causes-finding = The most frequent reason: { $finding }
causes-title = { $cause } with { $options }
causes-title-option = { $option } ({ $share })
causes-title-none = nothing leaked with { $options }
causes-title-then = { $before }; { $next }
causes-note = Per cent of the leakers of each option { $drawn ->
    [0] in the nominal world
    [one] in the one drawn world
    [2] in both drawn worlds
   *[other] in all { $drawn } drawn worlds
}, with 95 % intervals; { $leakers } leakers in all.
column-head-cause = Reason
bar-label = { $option }: { $number }

# --- who was stopped where, and single days ---

heading-story = Who was stopped where, and single days
story-read = These pictures are of the nominal world: every figure has its nominal value, and only luck differs from day to day. A middling day is the one nearest to the median value lost there, the worst the one on which most is lost; neither speaks for the drawn worlds.
stops-title = { $option } stops { $stopped } of { $flights } flights, half of them with more than { $distance } still to go
stops-title-aimless = { $option } stops { $stopped } of { $flights } flights
stops-title-none = { $option } stops nothing
stops-key = stopped here, one day of many
stops-note = Where flights were stopped in { $days } days. The table has flights a day with 95 % intervals, and of distance and time the middle with 5 % and 95 % beside it; time counts from the beginning of the scenario.
stops-raid-of = { $flights ->
    [one] one flight
    [2] two flights
   *[other] { $flights } flights
}
stops-by = { $post } with { $round } ({ $share })
stops-nothing = none
story-typical-open = A middling day of the nominal world with { $option }: timeline and map
story-worst-open = The worst day of the nominal world with { $option }: timeline and map
story-typical = A middling day of the nominal world with { $option } (replication { $replication }): leakers { $leaked }, rounds { $shots }
story-worst = The worst day of the nominal world with { $option } (replication { $replication }): leakers { $leaked }, rounds { $shots }
story-time-note = Minutes since the beginning of the scenario, one line a flight, leakers first, then those that were fired at; at most { $lanes } lines. All flights of the first days stand in the table of flights beside the report (flights.csv).
story-map = The same day on the map
story-map-note = North is up. Ways are those that were flown: a flight that turned away when it was fired at is drawn along the way that it took. What became of flights stands below the timeline.
story-tracked = track confirmed
story-launched = round launched
story-missed = round in vain
story-killed = stopped
story-leaked = came through
story-became-leaked = leaked: { $cause }
map-km = km
map-asset = what is defended
map-post = air defence post
map-hostile = raid, at its start
map-friendly = friendly flight
map-civil = civil flight
column-head-raid = Raid
column-head-stopped = Stopped a day
column-head-leaked = Leaked a day
column-head-by = By whom, with what
column-head-to-go = Still to go, km
column-head-when = When, min
column-head-flight = Flight
column-head-began = Start, min
column-head-tracked = Track, min
column-head-launched = First round, min
column-head-shots = Rounds
column-head-ended = End, min
column-head-became = What became of it

# --- spreads ---

heading-spreads = Luck, not knowing, computing
spreads-read = Three things make a number uncertain. They are shown apart, because different things help against each.
spread-luck = Luck
spread-luck-meaning = Luck: what one day can bring. { $kind ->
    [nominal] Nine days of ten lie inside.
   *[other] In each drawn world nine days of ten lie between two ends; shown is the mean of these ends over the worlds. From world to world the whole span moves, so that of all days fewer lie inside.
} Nothing helps against it.
spread-not-knowing = Not knowing
spread-not-knowing-meaning = Not knowing: how far the mean moves with what public sources leave open. { $kind ->
    [nominal] It was not looked at: only nominal figures were played.
    [one] One drawn world does not show it.
    [few] So few worlds show it only roughly.
   *[many] Nine worlds of ten lie inside.
} Better sources would narrow it.
spread-computing = Computing
spread-computing-meaning = Computing: the 95 % interval of the mean. More replications narrow it.
spreads-title-luck = { $measure }: luck moves a single day further than open figures move the mean
spreads-title-not-knowing = { $measure }: open figures move the mean further than luck moves a single day
spreads-title-both = { $measure }: with { $luck } luck moves a single day further than open figures move the mean, with { $open } it is the other way round
spreads-title-nominal = { $measure }: what luck does to a single day, on nominal figures
spreads-title-few = { $measure }: what luck does to a single day, in the mean over { $drawn ->
    [one] the one drawn world
    [2] both drawn worlds
   *[other] the { $drawn } drawn worlds
}
spreads-note = { $measure } in one day. The upright line is the mean. Luck and not knowing: 5 % to 95 %. Computing: 95 % interval of the mean.
not-looked-at = not looked at

# --- single figures ---

heading-hangs-on = What moves the answer most
hangs-on-read = Each figure, or group that moves together, except prices (they move no flight), was put at its lowest and at its highest value, all others at their nominal ones. These move the answer most.
hangs-on-read-picked = Of { $all } figures, or groups that move together, { $tried } were put at their lowest and at their highest value, all others at their nominal ones: those that seemed to move a difference most from world to world. These move the answer most; a figure that was not tried may matter as much.
hangs-on-difference = Value lost, { $first } less { $second }, with 95 % intervals; { $behind }
hangs-on-mean = Value lost with { $option }, with 95 % intervals; { $behind }
hangs-on-behind = { $replications ->
    [one] one replication
    [2] two replications
   *[other] { $replications } replications
} at each end
hangs-on-behind-two = { $screening } replications at each end, but { $replications } replications at the ends of those figures that move answers most or might turn a winner round; the table says which
hangs-on-title-turns = { $count ->
    [one] One figure alone puts { $other } clearly ahead of { $leader }, { $kind ->
        [same] which leads in as many worlds
       *[more] which leads in more worlds
    }: { $figures }
    [2] Two figures, each alone, put { $other } clearly ahead of { $leader }, { $kind ->
        [same] which leads in as many worlds
       *[more] which leads in more worlds
    }: { $figures }
   *[other] { $count } figures, each alone, put { $other } clearly ahead of { $leader }, { $kind ->
        [same] which leads in as many worlds
       *[more] which leads in more worlds
    }: { $figures }
}
hangs-on-turns = { $figure } (puts { $other } ahead)
hangs-on-more = { $count ->
    [one] one more
    [2] two more
   *[other] { $count } more
}
hangs-on-title-none = { $first } less { $second }: no figure alone moves it by more than luck explains
hangs-on-title-pair = { $pair }: alone, { $figure } moves it most
hangs-on-title = Alone, { $figure } moves it most
heading-ranks = How sturdy is the order?
ranks-read = In each world the options are put in order by the mean value lost. An order that most worlds share is sturdy: it does not hang on what is not known.
ranks-title = { $of ->
    [one] { $option } comes first in the one drawn world
   *[other] { $option } comes first in { $count } of { $of } worlds
}{ $clear ->
    [none] , clearly in none
   *[some] {""}
}
ranks-title-view = { $view }: { $of ->
    [one] { $option } comes first in the one drawn world
   *[other] { $option } comes first in { $count } of { $of } worlds
}{ $clear ->
    [none] , clearly in none
   *[some] {""}
}
heading-views = The same options in other fair views
views-read = An offer is compared fairly in more ways than one. A view changes how many fire units an option has and how many rounds they hold, and nothing else; below each number stands what it is as offered. Where sources dispute how many launchers a system has, a view takes the nominal number in every world, while as offered each world has its own: so even an option from which nothing was taken may do otherwise here. In the other views single figures are not played at their ends, so that none of them names a winner. What is aboard aircraft stays as it is in every view and is not in the prices of this section. Under each stands the command for a whole report of it.
view-as-offered = as offered
view-equal-money = for equal money
view-equal-fire-units = with equal fire units and rounds
view-answer = Compared { $view }: { $answer }
view-caption = Options { $view }
view-outcome = What comes of it { $view }: means of one day with their 95 % intervals
view-head-fire-units = Fire units
view-head-ready = Rounds ready
view-head-store = Rounds in store
view-head-price = Nominal price
view-head-left = Money left over
view-head-if-prices = Fire units if its prices are high or low
view-head-first = Comes first
view-was = as offered { $before }
sure-view-as-offered = Options are compared as offered.
sure-view-equal-money = Options are compared for equal money: whole fire units as far as it goes, then rounds.
sure-view-equal-fire-units = Options are compared with equal fire units and as many ready rounds.
ranks-note = Per cent of { $of } worlds in which an option comes first, with 95 % intervals. The whole order is that of the nominal figures in { $same } of them.
column-head-place = Place { $place }
column-head-nominal-place = On nominal figures
column-head-clear = Clearly better than all others

worlds-title = { $side ->
    [first] In { $won } of { $of } worlds clearly less is lost with { $first } than with { $second }, in none with { $second }
    [second] In { $lost } of { $of } worlds clearly less is lost with { $second } than with { $first }, in none with { $first }
    [neither] In none of { $of } worlds is clearly less lost with { $first } than with { $second }, or the other way round
   *[both] In { $won } of { $of } worlds clearly less is lost with { $first }, in { $lost } with { $second }
}
worlds-side = less lost with { $option }
worlds-note = Each mark is one world: the mean value lost with { $first } less that with { $second } in it, in rising order. A world counts as won where the 99 % interval of its difference is clear of zero; a mark near the line is not.
column-head-world = World
column-head-low-end = at its lowest
column-head-behind = replications
column-head-high-end = at its highest

# --- money ---

heading-money = Rounds and money
money-read = Prices are public figures too, and as disputed as the others. Equipment is bought once; rounds are spent anew each day.
money-rounds = Rounds launched in one day, with 95 % intervals
money-prices = What it costs
money-equipment = Equipment without rounds
money-equipment-meaning = bought once; the least and the most that sources say
money-held = Rounds in launchers and in store
money-held-meaning = bought once; the least and the most that sources say
money-other = Other costs of the option
money-other-meaning = as its author states them
money-total = All that is bought
money-total-meaning = the sum; all prices at their low and all at their high end
money-contract = { $system }: a published contract or offer of { $year } over { $price } ({ $ends }). It covers: { $covers }
money-unpriced = { $option }: no price is known for { $systems }; the sums do not count them.
column-head-round = Round
column-head-price = Price
has-none = has none

saved-caption = What is saved in one day, with 95 % intervals
saved-at-stake = At stake
saved-at-stake-meaning = worth that the raid destroys in the mean if nothing is stopped
column-head-worth = Worth
avoided-caption = What one leaker avoided costs more
avoided-read = Leakers avoided in one day, with 95 % intervals. Equipment is taken at its nominal price, beside it what the prices of what only one of both has leave open between their ends (below zero: it costs less); it is bought once and serves more than this one day. Of rounds the smaller numbers are what the 95 % intervals of both, price and leakers, allow together: they hold on 90 % at least.
avoided-instead = { $better } instead of { $worse }
avoided-or = { $better } or { $worse }
avoided-not-told = no price: leakers are not told apart
avoided-price-not-told = nothing more that could be told
avoided-same-price = nothing: the price is the same
avoided-cheaper = nothing: it costs { $less } less
column-head-instead = Which instead of which
column-head-avoided = Leakers avoided
column-head-equipment-each = Equipment for each leaker avoided
column-head-rounds-each = Rounds for each leaker avoided

# --- shots at others ---

heading-others = Shots at friendly and civil flights, and at nothing
others-read = Rounds that were not fired at the raid. In the air beside it: { $friendly ->
    [0] no friendly flight
    [one] one friendly flight
    [2] two friendly flights
   *[other] { $friendly } friendly flights
} and { $civil ->
    [0] no civil flight
    [one] one civil flight
    [2] two civil flights
   *[other] { $civil } civil flights
}.
others-read-none = Nothing friendly and nothing civil flies in this scenario, so nobody can mistake it for the raid: what stands here does not say that it would not happen.
others-finding = { $count ->
    [one] { $options } fires most at friendly and civil flights: { $rounds } rounds a day
   *[other] { $options } fire most at friendly and civil flights, as often as each other: { $rounds } rounds a day
}
others-finding-none = Nobody fires at a friendly or civil flight
alike-on = the same on all { $days } days
none-in = not once in { $days } days; on 95 %, on at most { $chance } of days

# --- figures ---

heading-figures = The figures behind it
figures-read = { $figures } figures were used. In world 0 each has its nominal value; in the other worlds those that are left open take values over the span of what their sources claim; a few, such as antenna heights and launch delays, are held at their nominal value. Rows that read alike, such as one cross-section in several bands, stand once; the table beside the report (figures.csv) has each.
figures-taken = What was taken: nominal value, span and grade of each figure
figures-claims = Who claims what: every claim behind each figure, rivals too
figures-sources = Sources:
figures-agreed = one value
law-known = the same in every world
law-triangular = most often near the nominal value
law-uniform = anywhere in the span alike
law-log-uniform = any order of magnitude in the span alike
law-discrete = one of the values claimed
grade-A = A: independent sources agree
grade-B = B: a good source
grade-C = C: weak or disputed
grade-D = D: an assumption
figure-of = { $thing }: { $field }
figure-in-words = { $field } ({ $thing })
claim-by = { $publisher }, { $year } ({ $kind })
claim-maker = the maker
claim-official = official
claim-independent = independent
claim-press = press
claim-derived = derived
claim-assumption = assumption
year-unknown = no year
source = { $title }. { $publisher }, { $year }. { $address }
column-head-figure = Figure
column-head-nominal = Nominal
column-head-span = Span
column-head-grade = Grade
column-head-claim = Claim
column-head-source = Who
column-head-note = What to know about it

field-antenna-height = height of the antenna
field-assessment = time to assess a shot
field-channels = flights engaged at once
field-damage = share destroyed by one hit
field-damage-equipment = share of equipment destroyed by one hit
field-damage-asset-air-base = share of an air base destroyed by one hit
field-damage-asset-city = share of a city destroyed by one hit
field-damage-asset-command-post = share of a command post destroyed by one hit
field-damage-asset-launcher = share of a launcher destroyed by one hit
field-damage-asset-radar-site = share of a radar site destroyed by one hit
field-damage-asset-port = share of a port destroyed by one hit
field-damage-asset-power-plant = share of a power plant destroyed by one hit
field-decorrelation = time between independent echoes
field-equipment-price = price of the equipment
field-false-alarm = chance of a false alarm in a cell
field-hardness = hardness
field-instrumented-range = greatest range at which echoes are accepted
field-kill-probability = kill probability of one round that meets it
field-launch-delay = time from order to motion
field-launchers = launchers
field-max-altitude = highest intercept
field-max-elevation = highest elevation
field-max-range = farthest intercept
field-mean-speed = mean speed to intercept
field-min-altitude = lowest intercept
field-min-elevation = lowest elevation
field-min-range = nearest range
field-price = price
field-rcs = radar cross-section
field-rcs-microwave = radar cross-section from ahead, microwaves
field-rcs-vhf = radar cross-section from ahead, metre waves
field-reach = reach against 1 m²
field-reaction = reaction time
field-rounds = rounds on a launcher
field-scan-period = time between looks
field-sector = width of the sector

unit-none = { $number }
unit-USD = { $number } USD
unit-USD-suffix = , USD
unit-million-USD = { $number } { $count ->
   *[other] million USD
}
unit-million-USD-suffix = , million USD
unit-m = { $number } m
unit-km = { $number } km
unit-s = { $number } s
unit-m-s = { $number } m/s
unit-deg = { $number }°
unit-dBsm = { $number } dBsm
unit-dB = { $number } dB
unit-g = { $number } g
unit-kg = { $number } kg
unit-kg-m2 = { $number } kg/m²
unit-per-hour = { $number } per hour

# --- limits ---

heading-limits = What this cannot say
limit-figures = What weapons can really do. The figures are public claims; the best radar and missile figures are secret, and makers and rivals have reasons to shade what they say.
limit-raid = What an attacker would do. The raid is the author's: it flies as written, turns only where its author wrote another way for it, and was not searched for the worst case.
limit-smooth = What hills hide. The ground is smooth here: the horizon counts, hills and valleys do not.
limit-hills = What comes round hills. Hills hide what is behind them; echoes that bend over them or come back from the ground are not there.
limit-weather = What the weather does. Rain, where the scenario has it, is the same everywhere; ducts that carry radar far beyond the horizon are not there, and echoes from ground and sea are one loss, not a picture.
limit-no-jamming = What jamming would do. Nobody jams in this scenario.
limit-jamming = What cleverer jamming would do. There is noise here; deception, jamming of links and the cures of modern radars are not.
limit-no-others = How well friend and foe are told apart. Nothing but the raid flies here, so a mistake could harm nobody.
limit-others = How well friend and foe are told apart. Answers, plans, corridors and times are assumptions; how a flight behaves is judged by chance, not from its track.
limit-kill = How good a warhead is. The chance that a round kills is assumed for each type of flight; what differs between rounds is how they meet it.
limit-fly-out = How a missile manoeuvres. Rounds fly by a table of generic rockets or at a mean speed, and are corrected a few times on their way.
limit-people = How crews and commanders do under fire. They follow their rules, never tire and never lose heart; nothing breaks down by itself.
limit-use = Whether a purchase or a plan is wise. It compares options on one raid, nothing else.

# --- how to repeat it ---

heading-repeat = How to repeat it
repeat-read = With ravelin { $version } and the same files, this command gives the same fingerprint on any machine of the x86-64 kind, with any number of threads:
repeat-numbers = Numbers of the study
repeat-texts = Files that it was read from
repeat-version = Version of ravelin
repeat-seed = Seed
repeat-replications = Replications of each option in each world
repeat-worlds = Worlds
repeat-tornado = Replications with a single figure at an end, at most
repeat-fingerprint = Fingerprint of the results
repeat-carried = This page carries the text of the scenario and of what it names beside it. The files of the catalogue are in the program; their hashes say that they are the same.
column-head-what = What
column-head-value = Value
column-head-file = File
column-head-hash = BLAKE3

# But for what leakers would have been stopped.
heading-but-for = What would have stopped leakers?
but-for-read = This was asked of a few leakers of the nominal world, in which every figure has its nominal value{ $drawn ->
    [0] {""}
   *[other] , and not of the drawn worlds
}: { $sampled }. Each was played again with the same luck and one constraint taken away. A leaker may be stopped in more than one way. Its reason above and its cure here can name different things, and both hold: the reason is where the post that came furthest stopped, a cure may help any other post. So a leaker that stayed outside the envelope of the one may be stopped by another that gets more rounds.
but-for-sampled = { $sample } of { $leakers } with { $option }
but-for-caption = Leakers of the nominal world that would have been stopped, of those asked, with 95 % intervals of the share
but-for-none = nothing alone
but-for-of-option = { $option }: { $pair }
column-head-without = By what alone
but-for-line = { $option }: of { $sample } leakers asked, stopped by { $list }; { $none } by nothing alone.
but-for-nothing = { $option }: of { $sample } leakers asked, none would have been stopped by any one thing alone.
but-for-item = { $constraint } ({ $count })
but-for-pair = Of those that nothing alone stops, { $sample ->
    [one] one was
    [2] two were
   *[other] { $sample } were
} tried with two things at once: { $constraint } together stop { $count ->
    [one] one
    [2] two
   *[other] { $count }
}.
but-for-channels = unlimited channels
but-for-rounds = unlimited rounds
but-for-delay = no delay of decisions
but-for-identity = perfect identity
but-for-sharing = full sharing at once
but-for-horizon = no horizon
but-for-visibility = an echo stronger by 6 dB
but-for-kill = a kill probability of 0.95
but-for-attention = unlimited attention of posts

# --- closed forms ---
heading-cross-checks = Beside closed forms
cross-checks-read = Where a textbook knows the answer to a part of the question, its closed form stands here beside the engine's number, in the nominal world. A form takes its inputs from the days that were played, so it does not check the figures: it checks that the engine does with them what it says it does. Its counts are of those days alone, which stand with each form; other tables count other days or the drawn worlds, so that the same thing may have another number there.
cross-checks-found = { $count ->
    [one] One check was made
    [2] Two checks were made
   *[other] { $count } checks were made
}; { $parted ->
    [0] all agree.
    [one] one does not agree.
    [2] two do not agree.
   *[other] { $parted } do not agree.
}
cross-check-over = { $meaning } Counted over { $days ->
    [one] one day
    [2] two days
   *[other] { $days } days
} of the nominal world.
cross-checks-caption = Engine's numbers, with their 95 % intervals, beside closed forms
cross-checks-not = Waiting lines (Erlang) are not set beside the engine here: their forms ask for arrivals that are steady for long, and raids come at once. Tests hold the engine to them on scenarios that are built to be such systems.
column-head-cross-check = What is checked
column-head-engine = Engine
column-head-closed-form = Closed form
column-head-agreement = Do they agree?
cross-check-independent-shots = Kills of “{ $of }” in a day, beside independent shots
cross-check-independent-shots-meaning = Independent shots: what is killed in a day, beside the sum, over salvos that met a living flight, of the chance that one of them kills.
cross-check-magazine = Kills in a day, beside what the rounds allow
cross-check-magazine-meaning = What the rounds allow: the most that could be killed in a day if each round were fired at a flight that is known to live.
cross-check-none-leaks = Days on which nothing of { $of } leaks, beside Wilkening's form
cross-check-none-leaks-meaning = Wilkening's form: the share of days on which nothing of a raid leaks, if the fates of its flights had nothing to do with each other.
cross-check-agrees = yes
cross-check-independent-shots-above = No: more kills than such shots bring about. No reason is known; do not trust this option's kills.
cross-check-independent-shots-below = No: fewer kills than such shots bring about. No reason is known; do not trust this option's kills.
cross-check-magazine-above = No: more kills than the rounds allow. No reason is known; do not trust this option's kills.
cross-check-magazine-below = No: fewer kills than none. No reason is known; do not trust this option's kills.
cross-check-none-leaks-above = No: replications in which nothing leaks are more frequent. The reason is known: flights of one raid share the luck of the day, so they are stopped or leak together.
cross-check-none-leaks-below = No: replications in which nothing leaks are rarer. The likely reason: what is spent on one flight is missing for the next, so one that is stopped makes it likelier that another leaks.
cross-check-parts = { $option }: { $what }. Engine: { $engine }; closed form: { $closed }. { $why }
alert-checks-head = Closed forms part
alert-checks = { $count ->
    [one] One cross-check parts from the engine's number.
    [2] Two cross-checks part from the engine's numbers.
   *[other] { $count } cross-checks part from the engine's numbers.
} { $checks }

# --- what was announced ---
heading-consistency = What was announced of such raids
consistency-read = Shares that were announced as stopped in real raids with flights like these, each with who says so. They are totals of whole countries and all layers, told by one side, and they count differently: some take in what was jammed or lost, some only what was within reach. They are context. Nothing in this study was fitted to them, and they rank no system.
consistency-own = { $kind } in this study, in the mean over its worlds; not getting through: { $list }.
consistency-item = { $option } { $share }
consistency-kind-ballistic = Ballistic missiles
consistency-kind-missile = Cruise missiles
consistency-kind-drone = Drones
consistency-caption = { $kind }: announced shares of what was stopped
column-head-announced-raid = Raid, and what is counted
column-head-announced-share-stopped = Stopped
column-head-announced-source = Where it was read
column-head-announced-note = Who claims it, and what to know
