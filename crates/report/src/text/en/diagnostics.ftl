# What can be wrong with a scenario or the catalogue: one message a code, then the hints.
# Codes and their arguments are listed in crates/scenario/src/diagnostic.rs.

# --- the file ---

E0101 = This file cannot be read: { $reason ->
    [not-found] there is no such file
    [not-permitted] reading it is not permitted
    [a-folder] it is a folder
   *[other] the system does not let it be read
}.
E0102 = This file has { $bytes } bytes; files above { $limit } bytes are not read.
E0103 = These bytes are not UTF-8 text.
E0104 = The control character { $character } has no place in a text.
E0105 = The character { $character } turns the direction of writing: a reader would see another text than the program does.
E0106 = This is not TOML: { $reason ->
    [unquoted-text] text stands between quotation marks
    [not-a-table] this key has a value already, which is no table
    [unclosed-header] the name of this table is not closed by its brackets
    [unclosed-list] this list is never closed by "]"
    [unclosed-table] this table is never closed by "{"}"}"
    [missing-comma] a comma is missing here
    [extra-comma] there is a comma too many
    [missing-equals] "=" and a value are missing after this key
    [extra-equals] there is an "=" too many
    [missing-value] a value is missing here
    [missing-key] a key is missing here
    [bad-key] this is no key
    [bad-text] this text is not closed, or holds a "\" that means nothing
    [bad-date] this is no date or time
    [bad-number] this is no number
    [bad-comment] this comment holds what comments may not
    [bad-line-end] the line should end here
   *[unexpected] nothing of this kind can stand here
}.
E0107 = This is nested more deeply than any scenario needs.
E0108 = This file has more than { $limit } tokens, which is more than is read.
E0109 = "{ $key }" is defined here again.
E0110 = There are { $hidden } more mistakes in this file.
E0111 = "{ $file }" cannot be read: { $reason ->
    [not-found] there is no such file beside the scenario
    [not-permitted] reading it is not permitted
    [a-folder] it is a folder
    [too-large] it is too large
   *[other] the system does not let it be read
}.

# --- fields ---

E0201 = "{ $field }" is missing in { $table }.
E0202 = { $table } has no field "{ $field }".
E0203 = This should be { $wanted ->
    [table] a table
    [list] a list
    [text] a text
    [choice] a word
    [name] a name
    [id] an id of the catalogue
    [place] a place
    [moment] a date and time
    [flag] true or false
    [version] a whole number without quotation marks
   *[quantity] a quantity
}, and is { $found ->
    [text] a text
    [number] a number
    [flag] true or false
    [moment] a date
    [list] a list
   *[table] a table
}.
E0204 = "{ $word }" is not one of the words that can stand here.
E0205 = The file does not say which version of the language it is written in.
E0206 = Version { $version } of the language is not one that this program reads: it reads schema = 1.
E0207 = There is nothing in here.
E0208 = { $table } needs exactly one of: { $fields }.
E0209 = "{ $field }" and "{ $other }" cannot stand together.
E0210 = "{ $field }" means something only together with "{ $other }".

# --- quantities ---

E0301 = "{ $text }" is not { $dimension ->
    [length] a length
    [time] a span of time
    [speed] a speed
    [angle] an angle
    [ratio] a number or share
    [count] a number
    [cross-section] a radar cross-section
    [rain] an amount of rain
    [money] an amount of money
    [level] a level in decibels
    [acceleration] an acceleration
    [mass] a mass
    [surface-density] a mass over an area
   *[rate] a rate
}.
E0302 = "{ $text }" has no unit; { $dimension ->
    [length] a length
    [time] a span of time
    [speed] a speed
    [angle] an angle
    [ratio] a share
    [count] a number
    [cross-section] a radar cross-section
    [rain] an amount of rain
    [money] an amount of money
    [level] a level in decibels
    [acceleration] an acceleration
    [mass] a mass
    [surface-density] a mass over an area
   *[rate] a rate
} needs one.
E0303 = "{ $unit }" is not a unit of { $dimension ->
    [length] length
    [time] time
    [speed] speed
    [angle] angle
    [ratio] shares
    [count] counting
    [cross-section] radar cross-section
    [rain] rain
    [money] money
    [level] levels in decibels
    [acceleration] acceleration
    [mass] mass
    [surface-density] mass over area
   *[rate] rates
}.
E0304 = "{ $unit }" measures { $found ->
    [length] length
    [time] time
    [speed] speed
    [angle] angles
    [ratio] shares
    [count] numbers
    [cross-section] radar cross-sections
    [rain] rain
    [money] money
    [level] levels in decibels
    [acceleration] acceleration
    [mass] mass
    [surface-density] mass over area
   *[rate] rates
}; here stands { $dimension ->
    [length] a length
    [time] a span of time
    [speed] a speed
    [angle] an angle
    [ratio] a share
    [count] a number
    [cross-section] a radar cross-section
    [rain] an amount of rain
    [money] an amount of money
    [level] a level in decibels
    [acceleration] an acceleration
    [mass] a mass
    [surface-density] a mass over an area
   *[rate] a rate
}.
E0305 = { $text } is outside { $low } to { $high }.
E0306 = "{ $text }" is not a place.
E0307 = "{ $text }" is not a date with a time of day.
E0308 = { $text } is not a whole number.

# --- names ---

E0401 = The catalogue has no "{ $id }".
E0402 = "{ $id }" is not from catalogue/{ $folder }.
E0403 = No { $space } is called "{ $name }".
E0404 = Another { $space } is called "{ $name }" already.
E0405 = "{ $name }" is not a name: names have letters, digits, "-", "_", "." and single spaces.
E0406 = "{ $first }" and "{ $second }" would have the same luck by an accident of their names. Rename one of them.
E0407 = The { $space } "{ $name }" differs from "{ $other }" by its case only.
E0408 = This option has no system called "{ $name }".
E0409 = "{ $name }" leads back to itself.
E0410 = No option has a figure "{ $figure }".
E0411 = This name has { $letters } letters; names have { $limit } at most.

# --- the catalogue ---

E0501 = This claim states no value.
E0502 = This claim names no source. Without one it is an assumption, and says why.
E0503 = An assumption says why in at least { $least } words.
E0504 = Low, nominal and high are out of order: { $low }, { $nominal }, { $high }.
E0505 = The list of sources has no "{ $source }".
E0506 = The table of public figures has no row "{ $row }".
E0507 = No claim uses the source "{ $source }".
E0508 = The id "{ $id }" is not that of the file { $path }.
E0509 = This figure rests on no claim that counts.
E0510 = Grade { $grade } is better than these claims bear out; { $best } is the best they give.
E0511 = This law does not fit the claims: { $law } is for quantities that lie above zero.
E0512 = { $hits } hits cannot come in { $looks } looks.

# --- what it means ---

E0601 = The next point of the route is in the same place: a leg without a course.
E0602 = { $launcher } does not carry { $round }.
E0603 = The flights of "{ $raid }" do damage and aim at nothing. Name the asset as "aim", or make them escorts.
E0604 = A date stands here, and the scenario does not say when it begins. Add "begins", or give the time since the beginning.
E0605 = A start at { $start } is outside the scenario, which lasts { $duration }.
E0606 = A salvo of { $salvo } takes more than the { $channels } channels that the system has by its least source.
E0607 = The route of "{ $raid }" needs another waypoint: it has no leg.
E0608 = The scenario has { $count } { $what ->
    [flights] flights
    [legs] legs of flights
   *[launchers] launchers, as many as its systems could have
}; at most { $limit } are played.
E0609 = "{ $raid }" has no waypoint { $waypoint }: its route has { $count }.
E0610 = This span of the day ends where it begins, or before.
E0612 = "{ $name }" cannot be linked to itself.
E0613 = There is a link from "{ $from }" to "{ $to }" already.
E0614 = "{ $raid }" is not friendly. An option keeps its own flights on the ground; what else flies is the same in every option.
E0615 = "{ $raid }" does not fly in this option, so nothing can be aboard.
E0616 = "{ $raid }" cannot carry a system: it takes a group of one flight that holds at a waypoint.
E0617 = At least { $least } points are needed here.
E0618 = { $launcher } has no mixed load called "{ $mix }".
E0619 = "{ $file }" is no elevation tile: { $fault ->
    [name] its name does not say where it lies, as N47E010.hgt does
    [length] it is cut short, or of another number of samples than 1201 or 3601 a side
    [container] it is no GeoTIFF that can be read
    [place] it does not say where on the Earth it lies
   *[kind] it is a raster of another kind
}.
E0620 = "{ $file }" is in a projection. Tiles in degrees of latitude and longitude are needed.
E0621 = Flights of { $class } are not launched: they are not ballistic.
E0622 = { $class } does not reach an aim at { $range }, or reaches it on no arc. { $most ->
    [none] It cannot fly so short.
   *[other] In that direction it flies up to about { $most }.
}
E0623 = { $class } is not made to find radars.
E0624 = { $id } has no post and no parts: there is nothing that could be placed.
E0625 = "{ $file }" is no table of traffic: { $reason ->
    [column] it has no column "{ $detail }"
    [cell] row { $detail } holds what is no such value
    [long] it has more than { $detail } rows
   *[container] it cannot be read as CSV or Parquet
}.
E0626 = { $id } has no part called "{ $part }".
E0627 = No price is known for { $id } in the option { $option }: it cannot be compared for equal money.
E0628 = The option { $option } has no fire unit, no engagement radar with launchers on the ground: this view has nothing to count.
E0629 = In the view { $view } the option { $option } has { $given }, and its first fire unit with rounds needs { $least }.
E0630 = No launcher of this system holds { $round }.

E0801 = "{ $path }" cannot be varied: { $reason ->
    [malformed] it is no path of keys with dots between them
    [unknown] there is no "{ $part }"
    [raid-geometry] "{ $part }" is a part of where and when a raid flies, which its author writes; no study looks for a better raid
    [not-declared] "{ $part }" says what the scenario is and is not declared as something to vary
   *[no-value] "{ $part }" is no single value
}.

W0701 = Flights of "{ $raid }" arrive after { $arrival }, when the scenario of { $duration } is over.
W0702 = { $launchers } launchers are more than the { $most } that any source gives this system.
W0703 = { $text } is unlikely for { $class }, which the catalogue gives { $low } to { $high }. Is it the unit?
W0704 = { $text } stands alone: elsewhere such quantities are in { $usual }. Is it the unit?
W0705 = { $text } is unusual here, where { $low } to { $high } is usual. Is it the unit?
W0706 = { $text } looks like a bearing in radians.
W0707 = Nothing in this table begins to fly within the day of the scenario.
W0708 = { $text } is an odd number; in { $unit } it would be { $meant }. Is it the unit?
W0709 = { $rounds } rounds { $round } come with the order, and no launcher of it is loaded with them.
W0710 = The option { $option } has { $has } ready rounds in this view, fewer than { $rounds }: it keeps what it has.
W0711 = Hardly anything hostile passes before "{ $system }", which looks { $boresight }.
W0712 = "{ $system }" sees or fires into a sector, and nothing says where it looks: it looks north.
W0713 = { $what ->
    [radar] Nothing hostile comes within the range of the radars of "{ $system }": they see { $reach } far, and the nearest flight passes { $nearest } away
    [rounds] Nothing hostile comes within the reach of the rounds of "{ $system }": they fly { $reach } far, and the nearest flight passes { $nearest } away
   *[kind] The rounds of "{ $system }" are made for nothing that comes
}.
W0714 = Nothing that does damage is aimed at "{ $asset }": it cannot be lost.
W0715 = No hostile flight of "{ $raid }" or any other group does damage: nothing can leak.
W0716 = The options "{ $option }" and "{ $other }" are the same.
W0717 = Nothing stands in the option "{ $option }": it is no defence at all.
W0718 = Flights of { $class } are ballistic, and those of "{ $raid }" fly along a route as an aircraft does.
W0719 = The ends of the link from "{ $from }" to "{ $to }" never see each other: they stand { $apart } apart, and at their heights they see { $sight } far.
W0720 = { $what ->
    [waypoint] This waypoint of "{ $name }" lies { $depth } below the ground, which is { $ground } high there
    [aim] Flights of "{ $name }" reach their aim { $depth } below the ground, which is { $ground } high there
    [above] "{ $name }" stands { $depth } above the ground, which is { $ground } high there
   *[site] "{ $name }" stands { $depth } below the ground, which is { $ground } high there
}.
W0721 = "{ $system }" stands in the sea: its place lies outside every outline of land.
W0722 = This outline crosses itself: the side that ends here crosses an earlier one.

# --- hints ---

hint-did-you-mean = Did you mean { $names }?
hint-one-of = There is: { $names }.
hint-write-like = Write it like "{ $example }".
hint-units = Units: { $names }.
hint-first-here = The first one is shown beside it.
hint-add-line = Begin the file with the line: { $line }
hint-add-field = Add a line such as: { $line }
hint-as-table = Write it as a table: { $example }
hint-brackets = Write { $line }: double brackets begin a table of which there may be several, single ones the only one of its kind.
hint-come-from = What is hostile comes, within its range, from about { $bearing }.
hint-quote = Write it as { $names }.
