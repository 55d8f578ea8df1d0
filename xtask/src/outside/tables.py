"""Tables read back by DuckDB and polars: types, units, marks, numbers. tables.py STUDY-FOLDER"""

import csv
import json
import pathlib
import sys

import duckdb
import polars

folder = pathlib.Path(sys.argv[1])
summary = json.loads((folder / "summary.json").read_text())
faults = []


def check(holds, text):
    if not holds:
        faults.append(text)
        print(f"  {text}")


COUNT, WORDS, FLAG, NUMBER = "BIGINT", "VARCHAR", "BOOLEAN", "DOUBLE"
POLARS = {COUNT: polars.Int64, WORDS: polars.String, FLAG: polars.Boolean, NUMBER: polars.Float64}
# Some columns of each table with the type that a reader should find.
TABLES = {
    "replications": {"option": WORDS, "world": COUNT, "replication": COUNT, "value_lost_worth": NUMBER,
                     "rounds_price_usd": NUMBER, "leakers_no_round": COUNT},
    "flights": {"option": WORDS, "world": COUNT, "flight": WORDS, "payload": FLAG, "start_s": NUMBER,
                "detected_s": NUMBER, "shots": COUNT, "leak_cause": WORDS},
    "worlds": {"option": WORDS, "world": COUNT, "figure": WORDS, "unit": WORDS, "value": NUMBER},
    "figures": {"figure": WORDS, "nominal": NUMBER, "grade": WORDS, "claim_kind": WORDS, "claim_year": COUNT},
}
UNITS = {"replications": {"rounds_price_usd": "USD"}, "flights": {"start_s": "s", "detected_s": "s"}}

for name, columns in TABLES.items():
    path = folder / f"{name}.parquet"
    duck = dict((row[0], row[1]) for row in duckdb.sql(f"describe from '{path}'").fetchall())
    frame = polars.read_parquet(path)
    for column, kind in columns.items():
        check(duck.get(column) == kind, f"{name}.{column} is {duck.get(column)} to DuckDB, not {kind}")
        found = frame.schema.get(column)
        check(found == POLARS[kind], f"{name}.{column} is {found} to polars, not {kind}")
    pairs = duckdb.sql(f"select key, value from parquet_kv_metadata('{path}')").fetchall()
    notes = {bytes(key).decode(): bytes(value).decode() for key, value in pairs}
    check(notes.get("marking") == "SIMULATION", f"{name} bears no mark: {sorted(notes)[:5]}")
    for column, unit in UNITS.get(name, {}).items():
        check(notes.get(f"unit:{column}") == unit, f"{name}.{column} has the unit {notes.get('unit:' + column)}")
    silent = [column for column in frame.columns if not notes.get(f"meaning:{column}", "").strip()]
    check(not silent, f"{name}: no meaning of {silent}")
    check(polars.read_parquet_metadata(path).get("marking") == "SIMULATION", f"{name}: polars sees no mark")

    with open(folder / f"{name}.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    check(len(rows) == frame.height, f"{name}: {len(rows)} rows in CSV, {frame.height} in Parquet")
    check(all(row["marking"] == "SIMULATION" for row in rows), f"{name}.csv has rows without the mark")
    for column in frame.columns:
        kind = frame.schema[column]
        for text, value in zip((row[column] for row in rows), frame[column].to_list()):
            read = (None if text == "" else float(text)) if kind == polars.Float64 else text
            value = str(value).lower() if kind == polars.Boolean else value
            value = str(value) if kind == polars.Int64 else value
            if read != value:
                check(False, f"{name}.{column}: {text!r} in CSV, {value!r} in Parquet")
                break
    print(f"{name}: {frame.height} rows, {frame.width} columns")

# What the tables say is what the summary says.
path = folder / "replications.parquet"
for option in summary["options"]:
    [(mean, count)] = duckdb.sql(
        f"select avg(value_lost_worth), count(*) from '{path}' where world = 0 and option = $name",
        params={"name": option["option"]},
    ).fetchall()
    stated = option["measures"]["value_lost_worth"]["nominal"]
    check(abs(mean - stated["mean"]) < 1e-9, f"{option['option']}: mean {mean}, and {stated['mean']} in the summary")
    check(count == stated["replications"], f"{option['option']}: {count} rows")
replications, leakers = (
    duckdb.sql(f"select {what} from '{folder / file}.parquet' {where}").fetchall()[0][0]
    for what, file, where in [
        ("sum(leakers)", "replications", ""),
        ("count(*)", "flights", "where leak_cause <> ''"),
    ]
)
every = duckdb.sql(f"select count(distinct (option, world, replication)) from '{folder / 'flights.parquet'}'")
rows = duckdb.sql(f"select count(*) from '{path}'").fetchall()[0][0]
check(every.fetchall()[0][0] >= rows, "with --ledger all every replication has its flights")
check(leakers >= replications, f"{leakers} flights leak, {replications} leakers are counted")

print(f"duckdb {duckdb.__version__}, polars {polars.__version__}: {len(faults)} faults")
sys.exit(1 if faults else 0)
