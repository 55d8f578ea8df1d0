# What figures of the catalogue are called, and what `ravelin catalogue` says.

# --- kinds of things that have common figures ---

common-radar = All radars
common-interceptor = All rounds
common-motor = All motors
common-launcher = All launchers
common-post = All posts
common-flight = All flights
common-rcs = All flights
common-ballistic = All ballistic flights
common-link = All links

# --- figures of radars ---

field-track-period = time between looks at a tracked flight
field-min-radial-speed = least radial speed that is seen
field-range-resolution = resolution in range
field-beam = width of the beam
field-range-sigma = error of a range
field-angle-sigma = error of an angle
field-registration-sigma = constant error of place
field-confirm-hits = hits that confirm a track
field-confirm-looks = looks in which they must fall
field-drop-misses = misses that drop a track
field-free-tracks = tracks that slow nothing
field-track-share = share of the search that a track takes
field-most-tracks = most tracks
field-sidelobes = side lobes
field-clutter-loss = loss to clutter
field-false-tracks = false tracks
field-false-track-lasts = life of a false track
field-guidance-channels = flights engaged at once

# --- figures of rounds ---

field-motor-launch-mass = mass at launch
field-motor-propellant-share = share of propellant
field-motor-burn = time of burning
field-motor-specific-impulse = specific impulse
field-motor-diameter = diameter
field-motor-drag-factor = factor on drag
field-motor-limit = most lateral acceleration
field-motor-longest = longest time of flight
field-propellant-share = share of propellant
field-specific-impulse = specific impulse
field-drag-factor = factor on drag
field-limit = most lateral acceleration
field-ballistic-range = farthest intercept of a ballistic flight
field-keep-out-altitude = lowest intercept of a ballistic flight
field-alone = time that a round goes on alone
field-lit = time that a flight is lit
field-basket = error at handover that a round bears
field-margin = lateral acceleration over evasion that is enough
field-agility = lateral acceleration left
field-crossing-factor = factor against crossing flights
field-kill-factor = factor on the chance to kill
field-launch-reliability = chance of a good launch
field-guidance-reliability = chance of good guidance
field-salvo-correlation = correlation inside a salvo

# --- figures of launchers ---

field-load-rounds = rounds on a launcher
field-interval = time between two rounds
field-reload = time to reload

# --- figures of posts ---

field-identify = time to identify
field-prepare = time from order to readiness
field-spread = spread of the steps
field-decisions = decisions at once
field-tracks = tracks held at once
field-answered = chance that an interrogation is answered
field-hostile-shown = chance that behaviour shows a hostile flight
field-others-taken-for-hostile = chance that another flight is taken for hostile
field-again = time until an unknown flight is looked at again
field-false-alive = chance that a kill goes unseen
field-false-killed = chance that a miss is taken for a kill
field-review = time until a post looks again
field-horizon = how far ahead a plan looks
field-round-price = what a round is worth

# --- figures of systems ---

field-launchers-count = launchers
field-part-count = number of parts
field-part-launchers = launchers of each part
field-stock-rounds = rounds that come with it
field-contract-price = price of the contract

# --- figures of flights ---

field-speed = speed
field-height = height
field-rcs-microwave-beam = radar cross-section from the side, microwaves
field-rcs-microwave-tail = radar cross-section from behind, microwaves
field-rcs-vhf-beam = radar cross-section from the side, metre waves
field-rcs-vhf-tail = radar cross-section from behind, metre waves
field-rcs-l = radar cross-section from ahead, L band
field-rcs-l-beam = radar cross-section from the side, L band
field-rcs-l-tail = radar cross-section from behind, L band
field-rcs-s = radar cross-section from ahead, S band
field-rcs-s-beam = radar cross-section from the side, S band
field-rcs-s-tail = radar cross-section from behind, S band
field-rcs-c = radar cross-section from ahead, C band
field-rcs-c-beam = radar cross-section from the side, C band
field-rcs-c-tail = radar cross-section from behind, C band
field-rcs-x = radar cross-section from ahead, X band
field-rcs-x-beam = radar cross-section from the side, X band
field-rcs-x-tail = radar cross-section from behind, X band
field-rcs-beam-over-nose = side over nose, microwaves
field-rcs-tail-over-nose = tail over nose, microwaves
field-rcs-vhf-beam-over-nose = side over nose, metre waves
field-rcs-vhf-tail-over-nose = tail over nose, metre waves
field-beam-over-nose = side over nose, microwaves
field-tail-over-nose = tail over nose, microwaves
field-vhf-beam-over-nose = side over nose, metre waves
field-vhf-tail-over-nose = tail over nose, metre waves
field-airframe-sigma = difference between airframes
field-evasion = lateral acceleration of evasion
field-payload-destroyed = share of kills that destroy the payload
field-debris-damage = share of the damage that debris does
field-jammer-microwave = range of its noise, microwaves
field-jammer-vhf = range of its noise, metre waves
field-homing-hit = chance to hit a radar that sends
field-homing-half-life = silence that halves that chance
field-ballistic-burn = time of burning
field-ballistic-burnout-height = height at burn-out
field-ballistic-ballistic-coefficient = ballistic coefficient
field-ballistic-max-range = farthest range
field-ballistic-apogee = highest point
field-ballistic-pull-up = lateral acceleration near the end
field-ballistic-pull-up-height = height of the pull-up
field-pull-up = lateral acceleration near the end
field-pull-up-height = height of the pull-up

# --- figures of links ---

field-latency = delay
field-jitter = mean delay on top
field-period = time between updates
field-loss = share of updates that are lost
field-capacity = tracks that it carries
field-sigma-factor = growth of errors

# --- what `ravelin catalogue` says ---

claim-kind-maker = maker
claim-kind-official = official
claim-kind-independent = independent
claim-kind-press = press
claim-kind-derived = derived
claim-kind-assumption = assumption
claim-means-instrumented = instrumented range
claim-means-single-look = in one look
claim-means-cumulative = in several looks together
claim-means-unknown = what kind of range is not said

catalogue-head-id = Id
catalogue-head-name = Name
catalogue-head-figures = Figures
catalogue-head-grades = Grades
catalogue-head-figure = Figure
catalogue-head-value = Value
catalogue-head-grade = Grade
catalogue-head-who = Said by
catalogue-head-row = Row
catalogue-by = { $kind }, { $source }
catalogue-in-year = { $who } ({ $year })
catalogue-and = { $what }; { $more }
catalogue-aside = kept aside, not counted
catalogue-value-grade = { $value }  { $grade }
catalogue-title-of = { $what }, { $of }
catalogue-common = As for all of its kind ({ $kinds }):
catalogue-context = Beside it in the table of public figures, entering nothing:
catalogue-row = { $row }: { $about }: { $values } { $unit }
catalogue-row-above = { $row }, quoted above
catalogue-used-by = Used by { $names }.
catalogue-unused = No other entry refers to it.
catalogue-weight = { $claims ->
    [one] one claim
    [2] two claims
   *[other] { $claims } claims
} in { $entries ->
    [one] one entry
    [2] two entries
   *[other] { $entries } entries
}
catalogue-grade-share = { $grade }: { $count } ({ $share })
catalogue-of-kind = { $kind } { $count }
catalogue-figures = { $figures } figures of their own, by grade: { $shares }.
catalogue-kinds = Claims by who speaks: { $kinds }.
catalogue-disputed = { $figures ->
    [one] On one figure citable sources state different things.
    [2] On two figures citable sources state different things.
   *[other] On { $figures } figures citable sources state different things.
}
catalogue-rows = { $used } of { $rows } rows of public figures are used or shown beside an entry. Unused, by what they are about: { $idle }.
catalogue-no-folder = The catalogue has nothing of the kind "{ $folder }". There is: { $folders }.
catalogue-unknown = The catalogue has no entry, source or row "{ $id }".
catalogue-unsound = The catalogue that the program carries is not sound.
