# What `ravelin calc` says. `help-NAME` is the line of a relation, `calc-NAME-source` where it comes
# from, `calc-NAME-valid` how far it holds.

calc-no-relation = Say which relation to evaluate, or list them: ravelin calc --list
calc-cannot-keep = The input cannot be read, or the answers cannot be kept: { $reason }

calc-heading-inputs = Columns of the input:
calc-heading-outputs = Columns of the output:
calc-heading-source = Source:
calc-heading-validity = Range of validity:
calc-heading-tables = Checked by the tables:
calc-list-columns =
    in:  { $inputs }
    out: { $outputs }

# What a column may hold.
calc-holds-word = a text
calc-holds-any = a number
calc-holds-within = { $low } to { $high }
calc-holds-between = above { $low } and below { $high }
calc-holds-at-least = a number of at least { $low }
calc-holds-above = a number above { $low }
calc-holds-whole = a whole number, { $low } to { $high }
calc-holds-whole-from = a whole number of at least { $low }
calc-holds-number-or = { $number }, or the word "{ $word }"
calc-holds-or-infinite = { $what }, or infinite
calc-holds-or-nan = { $what }; nan where there is none
calc-holds-optional = { $what } (the column may be missing)

# What can be wrong with a table.
calc-column-missing = the column { $column } is missing
calc-column-twice = the column { $column } stands twice in the header
calc-row-length = row { $row }: { $cells ->
    [one] one cell
    [2] two cells
   *[other] { $cells } cells
} under { $columns ->
    [one] one column
    [2] two columns
   *[other] { $columns } columns
}
calc-cell-empty = row { $row }, column { $column }: nothing stands here; it should be { $bounds }
calc-cell-no-number = row { $row }, column { $column }: "{ $value }" is no number; it should be { $bounds }
calc-cell-nan = row { $row }, column { $column }: this is not a number (nan), which has no place here; it should be { $bounds }
calc-cell-outside = row { $row }, column { $column }: { $value } is impossible; it should be { $bounds }
calc-row-refused = row { $row }, column { $column }: { $why }
calc-more-bad-rows = { $rest ->
    [one] one more bad row
    [2] two more bad rows
   *[other] { $rest } more bad rows
}
calc-bad-rows = { $rows ->
    [one] One row is bad; nothing was printed.
    [2] Two rows are bad; nothing was printed.
   *[other] { $rows } rows are bad; nothing was printed.
}

calc-why-case-again = this case was left before; the rows of a case must stand together
calc-why-not-dense = this case does not have every pair exactly once
calc-why-cost = a cost lies within 1e290 of zero, or is inf where the pair is forbidden
calc-why-two-values = this case states two values of one target
calc-why-no-settings = the settings do not have this case
calc-why-no-set = the set is "truth" or "track"
calc-why-no-model = the models do not have this case
calc-why-step = the steps of a case count 0, 1, 2 and so on
calc-why-not-measured = a component of a valid measurement is missing
calc-why-covariance = the filter of this case cannot go on: its innovation covariance is not positive definite
calc-why-no-cd-table = the word "table" needs the option --cd-table
calc-why-heavier = the rocket is heavier at burn-out than at ignition
calc-why-more-than-trials = there are more successes than trials
calc-why-no-salvos = salvos are whole numbers joined by hyphens: 2-1 fires two, looks, fires one
calc-why-no-ray = no ray bends by a factor of 0

# What can be wrong with a file beside the table.
calc-file-unreadable = { $file } cannot be read: { $reason }
calc-file-no-json = { $file } is not JSON: { $reason }
calc-file-no-terrain = { $file } is no elevation model: { $reason }
calc-file-projected = { $file } is projected, in metres; the elevation at a latitude and longitude needs a geographic model
calc-file-no-drag = { $file } is no drag table: it should hold two lists of the same length, M rising and Cd not negative
calc-file-no-settings = { $file } is no table of settings: { $reason }
calc-file-column-missing = { $file }: the column { $reason } is missing
calc-file-no-order = { $file }, row { $reason }: c_m must be positive and p at least 1
calc-file-case-twice = { $file }: a case stands twice
calc-file-no-models = { $file } has no list "{ $reason }"
calc-file-broken-model = { $file }: { $reason } is not whole, or its matrices do not fit each other

# --- the relations ---

help-geodesic-inverse = Shortest path between two places: azimuths, length, arc, reduced length.
calc-geodesic-inverse-source = Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013) 43-55; WGS-84.
calc-geodesic-inverse-valid =
    Any two places on the ellipsoid, antipodal ones too. At a pole and half a turn away the azimuth is
    a convention: several paths are equally short.

help-geodesic-direct = Where a geodesic of a given length leads.
calc-geodesic-direct-source = Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013) 43-55; WGS-84.
calc-geodesic-direct-valid = Any length; a negative one goes backwards. At a pole the azimuth counts from the stated longitude.

help-ecef = Latitude, longitude and ellipsoidal height to Earth-centred coordinates.
calc-ecef-source = Closed form, e.g. Hofmann-Wellenhof et al., GNSS (2008), eq. 8.8; WGS-84.
calc-ecef-valid = Every place and height. Heights count from the ellipsoid, not from the sea.

help-geodetic = Earth-centred coordinates to latitude, longitude and ellipsoidal height.
calc-geodetic-source = Inverse of the closed form, solved through the evolute of the meridian ellipse; WGS-84.
calc-geodetic-valid = All of space. On the axis of the Earth any longitude is right.

help-enu = A place as seen from a site: east, north, up, azimuth, elevation, slant range.
calc-enu-source = Rotation by longitude and latitude, e.g. Hofmann-Wellenhof et al., GNSS (2008), eq. 8.20.
calc-enu-valid = Straight geometry without refraction; every pair of places.

help-atmosphere = The standard air at a geometric height.
calc-atmosphere-source = U.S. Standard Atmosphere 1976, equations 17, 18, 23, 33a, 33b, 42, 50 and 51.
calc-atmosphere-valid = -5 km to 86 km; nan outside. A mean of middle latitudes, not the weather.

help-detection-probability = Probability of detection of n summed pulses, Swerling cases 0 to 4.
calc-detection-probability-source = Marcum (RAND RM-754, 1947); Swerling (RAND RM-1217, 1954); Meyer and Mayer, Radar Target Detection (1973).
calc-detection-probability-valid =
    Exact for a square-law detector that sums pulses in noise of known power. snr_db is the mean
    signal-to-noise ratio of one pulse.

help-required-snr = Signal-to-noise ratio that a probability of detection needs, Swerling cases 0 to 4.
calc-required-snr-source = Marcum (RAND RM-754, 1947); Swerling (RAND RM-1217, 1954); the exact probability solved for the ratio.
calc-required-snr-valid = As detection-probability, neither Albersheim's nor Shnidman's approximation; nan where pd is below pfa.

help-cfar = Cell-averaging CFAR: factor of the threshold and probability of detection.
calc-cfar-source = Finn and Johnson, RCA Review 29 (1968); Richards, Fundamentals of Radar Signal Processing, 2nd ed., chapter 6.
calc-cfar-valid = One pulse, square-law, Swerling 1, the same noise in every cell; alpha multiplies the mean of the reference cells.

help-gas = Attenuation by oxygen and water vapour, line by line.
calc-gas-source = ITU-R P.676-12, annex 1, equations 1 to 9.
calc-gas-valid = 1 to 1000 GHz; nan outside. p_dry_hPa is the pressure of the dry air: the barometer less the vapour.

help-gas-path = One-way loss to gases along a path through the standard atmosphere.
calc-gas-path-source = ITU-R P.676-12, annex 1, section 2.2; U.S. Standard Atmosphere 1976; vapour 7.5 exp(-z/2 km) g/m3.
calc-gas-path-valid = 1 to 1000 GHz, straight ray over the 4/3 Earth, down to -5 km; nan outside. Nothing is added above 86 km.

help-rain = Attenuation by rain.
calc-rain-source = ITU-R P.838-3, equations 1 to 5.
calc-rain-valid = 1 to 1000 GHz; nan outside. tilt_deg is 0 for horizontal, 90 for vertical, 45 for circular polarisation.

help-horizon = Radar horizon over the smooth 4/3 Earth.
calc-horizon-source = Right triangle at the tangent point; Blake, Radar Range-Performance Analysis (1986), chapter 5.
calc-horizon-valid = Smooth Earth of 4/3 x 6371 km: no terrain, no duct, no diffraction.

help-path = Height and ground distance along a ray over the 4/3 Earth.
calc-path-source = Law of cosines about the centre; Blake, Radar Range-Performance Analysis (1986), chapter 5.
calc-path-valid =
    4/3 Earth fits the lowest kilometres of a temperate day. Against an exponential atmosphere it is off
    by tens to hundreds of metres of height at long range, by up to 1.9 km at low elevation.

help-radar-equation = Single-pulse signal-to-noise ratio of a radar, and its range for a required ratio.
calc-radar-equation-source = Skolnik, Introduction to Radar Systems, 3rd ed., chapter 2, in energy form; Blake (1986), chapter 1.
calc-radar-equation-valid = One antenna, matched filter, free space; whatever the path takes stands in loss_dB.

help-kepler = Ballistic arc between two points of one sphere.
calc-kepler-source = Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapter 6.
calc-kepler-valid = No air, no rotation, a round Earth; angles from 0 to below 90 degrees at less than the speed of escape; nan outside.

help-fall = Where and when a falling body comes down, and how fast.
calc-fall-source =
    Zipfel, Modeling and Simulation of Aerospace Vehicle Dynamics, 2nd ed., section 8.3; J2 gravity of WGS-84;
    U.S. Standard Atmosphere 1976; Dormand-Prince of order 8.
calc-fall-valid =
    Point mass with drag and no lift in still air, to the ellipsoid. Above 86 km density falls off with
    5640 m and sound keeps its speed. nan where the body does not come down within a day.

help-rocket = Thrust, and speed and height at burn-out, of a rocket that rises vertically.
calc-rocket-source = Sutton and Biblarz, Rocket Propulsion Elements, 7th ed., eq. 4-19 and 4-21.
calc-rocket-valid = Constant thrust and mass flow, g = 9.80665 m/s2 throughout, no air. Nothing holds up a rocket that is too heavy.

help-erlang-b = Fire channels without a waiting line: share lost, load carried, use of a channel.
calc-erlang-b-source = Erlang (1917); Jagerman, Bell System Technical Journal 53 (1974).
calc-erlang-b-valid = Arrivals by chance at a constant rate (Poisson), service times of any law, nobody waits; to ten million channels.

help-leak-through = Leakers and rounds of shoot-look-shoot with looks that err.
calc-leak-through-source = Markov chain of shoot-look-shoot; Washburn and Kress, Combat Modeling (2009), chapters 2 and 3.
calc-leak-through-valid =
    Independent threats with rounds enough, independent rounds of one kill probability. salvos such as 2-1: fire
    two, look, fire one; a look follows every salvo but the last.

help-leak-inventory = Leakers of a raid against one limited magazine.
calc-leak-inventory-source = Backward recursion over threats and rounds left; variance by the law of total variance.
calc-leak-inventory-valid =
    Threats one after another, perfect looks, a salvo is cut to the rounds left. To 10,000 threats and
    100,000 rounds.

help-salvo = Three exchanges of salvos between two forces.
calc-salvo-source = Hughes, Naval Research Logistics 42 (1995) 267-289.
calc-salvo-valid =
    Deterministic and homogeneous, both sides fire at once. alpha and beta are the missiles fired by each unit of
    A and B, a3 and b3 those that it destroys, a1 and b1 the hits that put it out of action.

help-binomial-interval = Wilson and Clopper-Pearson intervals of a proportion.
calc-binomial-interval-source = Wilson, J. Am. Stat. Assoc. 22 (1927) 209; Clopper and Pearson, Biometrika 26 (1934) 404.
calc-binomial-interval-valid = Independent trials of one probability; two-sided, Wilson without continuity correction.

help-elevation = Height of the ground from an elevation model.
calc-elevation-source = Bilinear between the samples of the model; USGS, SRTM Collection User Guide, section 2.2.
calc-elevation-valid =
    Inside the model; nan outside, and where an unmeasured sample has weight. nearest_m of an unmeasured
    sample is -32768. Heights are in the datum of the model.

help-line-of-sight = Least clearance of a sight line above the ground.
calc-line-of-sight-source = Exact minimum of ray - ground - s(L - s)/(2 k 6371000 m), cell by cell.
calc-line-of-sight-valid =
    Straight ray over an effective Earth; inf as k_factor is no curvature. x and y are in the coordinates of
    the model: metres, or degrees of longitude and latitude over a geographic one. nan where the path
    leaves the model or crosses unmeasured ground.

help-assignment = Least-cost assignment of rows to columns.
calc-assignment-source = Jonker and Volgenant, Computing 38 (1987) 325-340.
calc-assignment-valid =
    Every pair of a case must stand there once; inf forbids one. min(rows, columns) pairs are assigned;
    feasible is 0 and the cost nan where the forbidden pairs leave no way.

help-weapon-target = Weapon-target assignment: least surviving value, and that of the greedy plan.
calc-weapon-target-source = Manne, Operations Research 6 (1958) 346-351; dynamic programming over sets of weapons; maximum marginal return.
calc-weapon-target-valid =
    Every weapon fires once, shots are independent. Exact to 16 weapons; above, a bounded search with
    Lagrangian bounds, which nearly always proves the best plan of 20 weapons and at times that of 30; nan
    where it does not.

help-set-distance = OSPA and GOSPA between true points and tracks.
calc-set-distance-source =
    Schuhmacher, Vo and Vo, IEEE Trans. Signal Processing 56 (2008) 3447-3457; Rahmathullah, García-Fernández
    and Svensson, Fusion 2017 (alpha = 2).
calc-set-distance-valid =
    One row for each case of the settings, in their order; a case without points is two empty sets. The set is
    "truth" or "track". The parts of GOSPA are left at the power p.

help-kalman = Kalman filter over measurements of position.
calc-kalman-source = Kalman, J. Basic Engineering 82 (1960) 35-45; Bar-Shalom, Li and Kirubarajan (2001), section 5.2.
calc-kalman-valid =
    Linear motion and measurement with the matrices of the models' list "kf". The prior stands before step 0,
    whose measurement corrects it. valid = 0 predicts only.

help-ekf = Extended Kalman filter over range, azimuth and elevation.
calc-ekf-source = Bar-Shalom, Li and Kirubarajan, Estimation with Applications to Tracking and Navigation (2001), section 10.3.
calc-ekf-valid =
    First order, Jacobian at the prediction, models' list "ekf". The estimate at step 0 stays as it is. As a rule
    the flat picture serves while range x sigma_az^2 stays below 0.4 sigma_range.

help-imm = Interacting multiple models over measurements of position.
calc-imm-source = Blom and Bar-Shalom, IEEE Trans. Automatic Control 33 (1988) 780-783.
calc-imm-valid =
    Up to three linear models in the plane, models' list "imm". The estimate at step 0 stays as it is; then mix,
    predict, correct, weigh and combine.
