# What the report says.

mark = SIMULATION
heading-sure = How sure is this?
heading-alerts = Before you read the numbers
contents = Contents
as-table = The same as a table
footer = Written by ravelin { $version }. Public figures and textbook physics; nothing here is a measurement, a forecast or advice on operations. This file loads nothing and runs nothing.
