# What holds anyway: findings that are true in at least nine worlds of ten. `holds-less-MEASURE` stands
# before `holds-less` where there is one. `$options` are the options for which a finding holds.

holds-heading = What holds anyway
holds-read = { $kind ->
    [nominal] True at the nominal figures, which alone were played; what sources leave open may make it otherwise:
    [one] True in the one drawn world, which is too few to say that it holds anyway:
    [few] True in every one of the { $worlds } drawn worlds, whatever the figures that are left open; so few show only what is plain. A number is that of the middle world, where tables have the mean over worlds:
   *[many] True in at least nine worlds of ten, whatever the figures that are left open. A number is that of the middle world, where tables have the mean over worlds:
}
holds-none = { $kind ->
    [nominal] Nothing worth telling is true at the nominal figures, which alone were played.
    [one] Nothing worth telling is true in the one drawn world.
    [few] Nothing worth telling is true in every one of the { $worlds } drawn worlds.
   *[many] Nothing worth telling is true in nine worlds of ten.
}
holds-line = { $of ->
    [one] { $finding }
   *[other] { $finding } ({ $count } of { $of } worlds)
}
holds-line-asked = { $finding } ({ $count } of the { $of } worlds in which this can be asked: in { $rest } more, fewer than { $few } such flights leaked on all days together)
holds-by = { $kind ->
    [nominal] { $middle }
    [one] { $middle }
    [few] { $middle } ({ $ends } over these worlds)
   *[many] { $middle } ({ $ends } in nine worlds of ten)
}

holds-by-each = { $ends } (by option and world)

holds-less = With { $first } there is less than with { $second } of this: { $measure }. The difference is { $by }.
holds-less-value_lost = Less is lost with { $first } than with { $second }: the difference is { $by } a day.
holds-less-leakers = Fewer flights leak with { $first } than with { $second }: the difference is { $by } a day.
holds-less-payload_killed = { $first } kills fewer flights with a payload than { $second }: the difference is { $by } a day.
holds-less-payload_aloft = With { $first } fewer flights are still aloft at the end of the day than with { $second }: the difference is { $by }.
holds-less-flights_killed = { $first } kills fewer flights than { $second }: the difference is { $by } a day.
holds-less-rounds_spent = { $first } spends fewer rounds than { $second }: the difference is { $by } a day.
holds-less-rounds_price = The rounds that { $first } spends cost less than those of { $second }: the difference is { $by } a day.
holds-less-killed_price = What { $first } kills is worth less than what { $second } kills: the difference is { $by } a day.
holds-less-exchange = { $first } pays less than { $second } for what it kills: rounds less kills, the difference is { $by } a day.
holds-alike = { $first } and { $second } hardly differ in this: { $measure }. The difference stays within { $within }.
holds-same = { $first } and { $second } give the same on every day, in everything that is counted.
holds-cause-most = With { $options } more than half of the leakers ({ $share }) have one reason: { $cause }.
holds-cause-first = With { $options } the most frequent reason for a leak ({ $share } of them) is that { $cause }.
holds-raid-through = With { $options } most of the raid { $raid } gets through: { $share } of its flights.
holds-raid-stopped = With { $options } next to nothing of the raid { $raid } gets through.
holds-raid-cause-most = What leaks of the raid { $raid } with { $options } leaks mostly ({ $share }) for one reason: { $cause }.
holds-raid-cause-first = What leaks of the raid { $raid } with { $options } leaks most often ({ $share }) because { $cause }.
holds-rounds-run-out = With { $options } rounds run out: { $share } of the leakers get through because no round is left.
holds-nothing-leaks = With { $options } nothing was ever seen to leak.
holds-rounds-dearer = With { $options } the rounds cost more than the flights they kill: { $by } a day.
holds-rounds-cheaper = With { $options } the rounds cost less than the flights they kill: { $by } a day.

# --- stopping by precision ---

precision-reached = Played until it was precise enough: after { $replications } replications of each option in each world, every interval asked for is within ± { $half }.
precision-missed = Not as precise as asked: after { $replications } replications of each option in each world the widest interval is ± { $half }, not ± { $asked }. It would take about { $needed } replications.
precision-blind = Not as precise as asked: all { $replications } replications of each option in each world gave the same, so nobody can tell how far off that is.
precision-looks = It was judged at up to { $looks } looks, and every interval of this study allows for that.
until-unreadable = --until cannot be "{ $text }": it wants a measure and how far its interval may reach to either side, such as 'leakers +-0.1', or 'difference leakers +-0.1' for the paired differences. Measures: { $measures }.
