# What is measured. `measure-…` is the name, `measure-…-meaning` what it counts.
