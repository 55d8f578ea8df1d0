# What the program says at the terminal.

list-separator = { ", " }
list-last = { $most } and { $last }
span = { $low } to { $high }
ends-unknown = unknown
per-cent-sign = { "\u00A0%" }
per-cent-sign-low = { "" }
text-beside = { $text } ({ $beside })

severity-error = error
severity-warning = warning
severity-hint = help

input-faults = { $errors ->
    [one] One mistake in { $file }; nothing was played.
    [2] Two mistakes in { $file }; nothing was played.
   *[other] { $errors } mistakes in { $file }; nothing was played.
}
input-sound = { $file } is sound: { $options ->
    [one] one option
    [2] two options
   *[other] { $options } options
}, { $flights ->
    [one] one flight
    [2] two flights
   *[other] { $flights } flights
}, { $figures ->
    [one] one figure
    [2] two figures
   *[other] { $figures } figures
} that sources leave open.

no-such-language = The program does not speak { $language }. It speaks: { $languages }.
no-such-option = The scenario has no option "{ $option }". It has: { $options }.
cannot-write = { $file } cannot be written: { $reason }
cannot-print = What was asked for could not be printed whole: { $reason }
system-why = { $kind ->
    [not-found] there is no such file
    [not-permitted] it is not permitted
    [a-folder] it is a folder
    [no-folder] a part of its path is no folder
    [full] there is no room left
    [read-only] nothing can be written there
    [no-text] it is no text in UTF-8
   *[other] { $own }
}
new-exists = { $file } is there already and is not written over.
new-written = { $file } is written, and its schema beside it. Next: ravelin check { $word }
fmt-unreadable = { $file } cannot be read: { $reason }
fmt-differs = { $file } is in another form. ravelin fmt { $file } mends that.
fmt-formed = { $file } is formed.

interrupted-go-on = To go on where it stopped: { $command }
our-fault = This is a fault of ravelin, not of your input: { $what }
our-fault-report = Please report that line, with the command and the scenario. What was finished is kept.

report-at = Report: { $file }
fingerprint-is = Fingerprint: { $fingerprint }

# --- what can go wrong with a study ---

study-interrupted = Interrupted: { $done } of { $total } replications are kept.
study-interrupted-preparing = Interrupted while the study was being prepared.
study-interrupted-explaining = Interrupted: every replication is kept, the report is not written yet.
study-nothing-to-play = There is nothing to play: options, worlds and replications must be at least one.
study-option-twice = Two options are called "{ $option }".
study-too-many = More { $setting } than there can be: { $most } at most.
study-too-many-groups = Sobol' points serve { $most } groups of figures at most, and this study leaves { $groups } open. Take --design hypercube, or fix some of them.
study-folder-holds-study = { $folder } holds a study already. Go on with it by --resume, throw it away by --force, or name another folder by --out.
study-folder-not-empty = { $folder } holds files that no study wrote. Name another folder by --out.
study-other-study = { $folder } holds another study: it differs in { $differs }. Name another folder by --out, or throw that study away by --force.
study-manifest-damaged = { $file } is damaged: it is the manifest of no study. Throw away what is in its folder by --force, or name another folder by --out.
study-folder-in-use = Another program is at work in { $folder }.
study-unreadable = { $file } cannot be read: { $why }
study-unwritable = { $file } cannot be written: { $why }. What was finished before is kept.
study-journal-damaged = { $file } was changed at byte { $offset } while it was in use.
study-no-threads = The system gave no { $threads } threads.
schema-title = A ravelin scenario
