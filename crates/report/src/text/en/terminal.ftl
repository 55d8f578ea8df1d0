# What the program says at the terminal.

interval = { $mean } ({ $low } to { $high })
span = { $low } to { $high }
per-cent = { $number } %

severity-error = error
severity-warning = warning
severity-note = note
severity-hint = help
did-you-mean = did you mean "{ $suggestion }"?

input-faults = { $errors ->
    [one] One fault in { $file }; nothing was played.
   *[other] { $errors } faults in { $file }; nothing was played.
}
input-sound = { $file } is sound: { $options ->
    [one] one option
   *[other] { $options } options
}, { $flights ->
    [one] one flight
   *[other] { $flights } flights
}, { $figures ->
    [one] one uncertain figure
   *[other] { $figures } uncertain figures
}.
worlds-played = { $worlds ->
    [one] one world
   *[other] { $worlds } worlds
}

no-such-language = The program does not speak { $language }. It speaks: { $languages }.
no-such-option = The scenario has no option { $option }. It has: { $options }.
cannot-read = Cannot read { $file }: { $reason }
cannot-write = Cannot write { $file }: { $reason }

progress = { $done } of { $all } replications
interrupted = Interrupted. { $done } of { $all } replications are kept in { $folder }.
interrupted-go-on = To go on: { $command }
our-fault = The program has a fault and stopped: { $what }
our-fault-report = Nothing half-written was left behind. Please report this line with the scenario and the command.

report-at = Report
study-at = Study
fingerprint-is = Fingerprint
list-separator = {", "}
