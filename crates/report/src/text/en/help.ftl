# What `ravelin --help` says. `help-VERB` is the line of a verb, `help-VERB-more` what stands below
# its options, `help-arg-NAME` the line of an option.

help-heading-usage = Usage:
help-heading-verbs = Commands
help-heading-relations = Relations
help-heading-arguments = Arguments
help-heading-options = Options

help-ravelin =
    Simulates and compares air defence on public figures and textbook physics, and says how sure the answer is.
help-ravelin-more =
    Examples:
      ravelin run scenarios/first-look.toml
      ravelin new mine.toml
      ravelin compare scenarios/first-look.toml --worlds 64 --out studies/mine
      ravelin check scenarios/first-look.toml

    Exit codes: 0 done, 1 a stated check failed, 2 the input is at fault, 3 interrupted and can go on,
    4 a fault of the program.
help-run = Play one option of a scenario and report it.
help-run-more =
    Examples:
      ravelin run scenarios/first-look.toml
      ravelin run scenarios/first-look.toml --option Patriot --replications 200
      ravelin run scenarios/first-look.toml --resume
help-compare = Play every option of a scenario on the same luck and report the differences.
help-compare-more =
    Examples:
      ravelin compare scenarios/first-look.toml
      ravelin compare scenarios/first-look.toml --replications 4000 --out studies/precise
      ravelin compare scenarios/first-look.toml --json
help-sensitivity = Say what an answer hangs on: which figures that sources leave open move it, and how much.
help-sensitivity-more =
    First the study is played as by compare. Then walks through all open figures tell which of them move
    the answer at all, and base samples share out among those what is not known.

    Examples:
      ravelin sensitivity scenarios/first-look.toml
      ravelin sensitivity scenarios/first-look.toml --measure leakers --of Patriot
      ravelin sensitivity scenarios/first-look.toml --of S-400 --of Patriot --base 2048
help-sweep = Play a study at many values of something, and tell what changes.
help-sweep-more =
    The defence, the environment, uncertain figures and the size of a raid may be varied. Routes,
    headings, heights, speeds, timing, aim points and jammers of a raid are its author's: they are refused.

    Examples:
      ravelin sweep scenarios/first-look.toml --vary study.raid-size=0.5,1,2
      ravelin sweep scenarios/first-look.toml --vary 'raid.drones.count=5, 10, 20, 40'
      ravelin sweep scenarios/first-look.toml --vary 'radar/92n6e.reach=150 km..300 km in 4'
      ravelin sweep scenarios/first-look.toml --vary 'radar/92n6e.reach=150 km..300 km' --points 20
help-exposure = Say what each radar would collect on friendly flights that pass it: how long, from how far, from which side.
help-exposure-more =
    Nothing is played. Only friendly flights are followed, on the paths that the scenario gives them, and
    sides are told no finer than by 30 degrees. Precautions are options of the scenario: another place,
    a blanked sector, hours off.

    Examples:
      ravelin exposure scenarios/neighbours.toml
      ravelin exposure scenarios/neighbours.toml --reflectors "5 dBsm"
      ravelin exposure scenarios/neighbours.toml --raid allies --aspects "60 deg" --csv
help-reproduce = Play the study that a report carries again, and compare the results and the page.
help-reproduce-more =
    The report carries the scenario, the catalogue and the command. What it does not carry, such as tiles
    of terrain, is looked for beside it. Exit code 1 says that the results are not the same.

    Compared are the fingerprints of all results: that which the page carries, and that of playing it again. Then
    the whole page is written again, in the language that it shows first, and must be the same letter for
    letter: so no number on it can have been changed. A page that a browser has saved anew is not. Tables beside
    the page (CSV, JSON, Parquet) are not read.

    Example:
      ravelin reproduce studies/first-look/report.html
help-check = Read a scenario, name every fault in it, and play nothing.
help-check-more =
    With --json each fault and each doubt is one JSON object in a line of its own; for a scenario without
    any, nothing is printed. Exit code 2 says that there is a fault.

    Examples:
      ravelin check scenarios/first-look.toml
      ravelin check scenarios/first-look.toml --json
help-new = Write a commented scenario to begin with, and the schema for editors beside it.
help-new-more =
    Kinds: base (a base, a battery, a raid), net (a net and its absence), drones (against rounds and
    money), ballistic.

    Examples:
      ravelin new mine.toml
      ravelin new mine.toml --kind net
help-fmt = Put scenarios into their usual form; words and comments stay.
help-fmt-more =
    With --check nothing is written, and the exit code is 1 if a file is in another form.

    Examples:
      ravelin fmt mine.toml
      ravelin fmt --check scenarios/first-look.toml
help-explain = Say what stands behind the code of a message: why it is a mistake, an example, how it is mended.
help-explain-more =
    Example:
      ravelin explain E0302
help-calc = Evaluate one relation of the model on every row of a table.
help-calc-more =
    The table comes in as CSV on standard input and goes out as CSV on standard output: the columns of
    the input, then those of the relation. Columns are found by name. Where a row is bad, it is named on
    standard error and nothing is printed.

    Examples:
      ravelin calc --list
      ravelin calc horizon --help
      printf 'h_radar_m,h_target_m\n10,100\n' | ravelin calc horizon
      ravelin calc elevation --dem N47E010.hgt < places.csv > heights.csv
help-catalogue = Show what things are, and on whose word.
help-catalogue-more =
    Examples:
      ravelin catalogue list
      ravelin catalogue show radar/91n6e
      ravelin catalogue show pf0024
      ravelin catalogue claims --json > claims.json
help-list = List every entry, with the share of each grade.
help-list-more =
    Examples:
      ravelin catalogue list
      ravelin catalogue list system
help-show = Show one thing whole: its figures, rival claims, who said them, who uses it.
help-show-more =
    Examples:
      ravelin catalogue show interceptor/48n6e3
      ravelin catalogue show common/post
      ravelin catalogue show foi-2019
help-sources = List every source, and how much rests on it.
help-sources-more =
    Example:
      ravelin catalogue sources
help-claims = List every claim, with counts of grades, kinds and rows.
help-claims-more =
    Example:
      ravelin catalogue claims
help-schema = Print the JSON Schema of a scenario, for editors.
help-schema-more =
    Example:
      ravelin schema > scenario.schema.json
help-completions = Print a completion script for a shell.
help-completions-more =
    Example:
      ravelin completions bash > ~/.local/share/bash-completion/completions/ravelin
help-manual = Print the manual page.
help-manual-more =
    Example:
      ravelin manual > ravelin.1
help-help = Print this, or the help of a command.

help-arg-id = An entry such as radar/91n6e, common figures such as common/radar, the key of a source, or a row such as pf0024.
help-arg-folder = A kind of thing: asset, flight, interceptor, launcher, link, post, radar, system. Without it, all.
help-arg-scenario = The scenario, a TOML file.
help-arg-file = The file to write.
help-arg-files = The scenarios.
help-arg-kind = Kind of scenario to begin with.
help-arg-check = Write nothing; say which files are in another form.
help-arg-code = The code, such as E0302; without one, all codes are listed.
help-arg-option = Play this option; without it, the first one.
help-arg-out = Folder of the study. Without it: studies/ and the name of the scenario (with -run for one option alone).
help-arg-replications = Replications of each option in each world: draws of luck; 1 to 1000000.
help-arg-worlds = Worlds: one value for every uncertain figure each. World 0 has all at their nominal values. 1 to 10000.
help-arg-design = How the worlds are spread: hypercube, or sobol (at most 32 open groups of figures; best with one more world than a power of two).
help-arg-until = Play until it is precise enough, such as 'leakers +-0.1' or 'difference value_lost +-0.5'. Judged after 256, 512, 1024 ... replications, up to --replications.
help-arg-measure = Measure in question; without it, value_lost.
help-arg-of = Option whose mean is in question; given twice, the difference of the two. Without it: the difference of the first two.
help-arg-walks = Walks through all open figures; 1 to 10000.
help-arg-walk_replications = Replications at each point of a walk and at each end of a figure; 2 to 1000000.
help-arg-keep = Groups of figures that get indices of their own, at most; the others move together. 0 to 32.
help-arg-base = Base samples for the indices; 1024 for each of the 8 scrambles and more make them precise. 1 to 4294967295.
help-arg-inner = Replications at each point of a base sample; 2 to 1000000.
help-arg-report = The report, an HTML file.
help-arg-beside = Folder of the files that a report does not carry; without it, the report's own.
help-arg-vary = What is varied: PATH=LOW..HIGH in N, or PATH=A, B, C; given several times, every value with every other.
help-arg-points = Points of a Latin hypercube between the ends, in place of the grid; 1 to 10000.
help-arg-set = Another value in the place of what the scenario or the catalogue says: PATH=VALUE. Of a figure of the catalogue also whose claim counts: radar/92n6e.reach=maker, =sceptic, or =spread.
help-arg-claims = Whose claims count: spread (everybody's), maker, or sceptic.
help-arg-raid = A raid of friendly flights; may be repeated. Without it, all of them.
help-arg-aspects = Width of the bins of sides: "30 deg", which is usual, "60 deg", "90 deg" or "180 deg".
help-arg-reflectors = The flights carry reflectors: their cross-section is nowhere below this, such as "5 dBsm".
help-arg-csv = Print the table as CSV instead of text.
help-arg-view = In which fair view options are compared: as-offered, equal-money, or equal-fire-units; without it, in those that the scenario names.
help-arg-ends = Replications with a single figure at its low or its high end, for the figures that could matter; the others are played a few times only, or where there are too many for that, those alone that the worlds point to. All of them together cost at most about as much as the worlds; 0 leaves them out, and no winner is named. 0 to 1000000.
help-arg-seed = Seed of all draws: the same seed gives the same answer. 0 to 18446744073709551615.
help-arg-threads = Threads, 1 to 1024; without it, one for each core. The answer does not depend on it.
help-arg-resume = Go on with the study that is in the folder.
help-arg-force = Throw away the study that is in the folder, and begin anew.
help-arg-ledger = Flights whose ledger is written: first (the first replications of the nominal world) or all (every replication of every world, played again).
help-arg-json = Print data as JSON instead of text.
help-arg-list = List the relations with their columns.
help-arg-dem = Elevation model, an SRTM tile (.hgt) or a GeoTIFF; may be given several times.
help-arg-cd-table = Drag coefficient by Mach number, JSON with the lists M and Cd, for rows whose cd is "table".
help-arg-settings = Cut-off and order of each case, CSV with the columns case, c_m and p.
help-arg-models = Matrices and priors of each case, JSON.
help-arg-lang = Language of texts and reports: en or ar.
help-arg-digits = Digits of Arabic: latn (1 2 3) or arab (١ ٢ ٣).
help-arg-shell = The shell: bash, elvish, fish, powershell or zsh.
help-arg-help = Print help.
help-arg-version = Print the version.

# What is wrong with a command line.
usage-unknown-argument = there is no option { $argument }
usage-unknown-verb = there is no command { $argument }
usage-invalid-value = { $argument } cannot be "{ $value }"
usage-outside = { $argument } cannot be "{ $value }": it is a whole number from { $low } to { $high }
usage-missing-value = { $argument } wants a value
usage-missing-argument = this is missing: { $argument }
usage-missing-verb = say what to do
usage-conflict = { $argument } cannot stand with { $other }
usage-twice = { $argument } is given twice
usage-too-many = { $argument } stands too often
usage-other = this command line cannot be read
usage-did-you-mean = did you mean { $suggestion }?
usage-possible = possible: { $values }
usage-see-help = see ravelin --help
