//! DuckDB and polars: do tables come back with the right types, units and numbers?

use super::{Reader, Studies, script, tool};

const PACKAGES: &[(&str, &str)] = &[("duckdb", "2.0.1"), ("polars", "2.1.0")];

pub const READER: Reader = Reader {
    name: "duckdb, polars",
    about: "Parquet and CSV are read back as they were meant",
    missing: |install| tool::python(PACKAGES, install),
    ask,
};

fn ask(studies: &Studies) -> bool {
    script(&tool::python_program(), "tables.py", &[&studies.english])
}
