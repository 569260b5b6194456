#!/usr/bin/env python3
"""Runs every PySpark program that the bank calls right on a real Spark, and tells which of them do not do what is said.

    python3 -m pip install --require-hashes -r content/run_pyspark.txt
    python3 content/run_pyspark.py [--must-run]

It needs Java 17 or newer. Without PySpark it says that it is skipped and ends with 0, or with 1 after ``--must-run``. Nothing
of the product is built from it or needs it.

What is run: of ``code`` questions the model answer, and the samples that a person found right, on the rows of ``frames`` (wrong
programs must give something else); of ``output`` questions the program, which must print what is
expected; every other Python block with Spark in it on what SHOWN lends it.
"""

import contextlib
import csv
import io
import pathlib
import re
import sys
import tempfile
import textwrap
import traceback
from functools import partial

QUESTIONS = pathlib.Path(__file__).resolve().parent / "questions"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.M | re.S)
SPARK = re.compile(r"\bspark\b|\bF\.\w+\(|\bpyspark\b|\.(?:read|write)(?:Stream)?\b\.")
RIGHT = 0.95
# Places that only a cluster has, and the folder that stands for them.
PLACES = re.compile(r"/Volumes/workspace/default/raw|s3://lake")


def sales(spark):
    rows = [(1, "Ana", "Rome", "cup", 20.0, "2026-01-03"), (2, "Ben", None, "pen", None, "2026-02-01")]
    s = spark.createDataFrame(rows, "id int, name string, city string, product string, amount double, sold_on string")
    s = s.selectExpr("*", "to_date(sold_on) as day").drop("sold_on").withColumnRenamed("day", "sold_on")
    c = spark.createDataFrame([("Rome", "Italy")], "city string, country string")
    return {"s": s.selectExpr("*", "month(sold_on) as month"), "c": c}


def raw_csv(spark, folder):
    (folder / "sales.csv").write_text("id,bought_at,category,amount\n1,2026-01-03 10:00:00,books,12.50\n")
    return {}


def stored_users(spark, folder):
    spark.createDataFrame([(1, "a@x.org"), (2, None)], "id int, email string").write.parquet(str(folder / "users"))
    return {}


def frame(name, schema, rows=()):
    return lambda spark, folder: {name: spark.createDataFrame(list(rows), schema)}


RAISED = "raised"
# What the blocks of other questions are shown with: names, and an exception where the block is about one.
SHOWN = {
    "diff-spark-with-column-loop": lambda spark, folder: {
        "columns": ["a"], "df": spark.createDataFrame([(" x ", 1)], "a string, b int")},
    "practice-databricks-first-day": raw_csv,
    "practice-twenty-small-tasks": lambda spark, folder: sales(spark),
    "pyspark-lazy-evaluation": frame("events", "year int, label string", [(2026, "a")]),
    "pyspark-spark-session": lambda spark, folder: {},
    "pyspark-udf-cost": frame("users", "email string", [(" A@x.org",)]),
    "spark-broadcast-too-large": lambda spark, folder: {
        "big": spark.createDataFrame([(1, 2)], "customer_id int, n int"),
        "customers": spark.createDataFrame([(1, "Ana")], "customer_id int, name string")},
    "spark-explode-count": frame(
        "orders", "id int, amount int, tags array<string>", [(1, 100, ["a", "b"]), (2, 50, []), (3, 20, None)]),
    "spark-overwrite-own-input": stored_users,
    "spark-partition-by-user": frame("clicks", "user_id int, day string", [(1, "2026-01-01")]),
    "spark-when-without-otherwise": frame("df", "n int", [(5,), (500,)]),
    "spark-window-frame": frame("df", "shop string, day int, amount int", [("a", 1, 10), ("a", 1, 20), ("a", 1, 30)]),
    "stream-late-and-state": lambda spark, folder: {
        "events": spark.readStream.format("rate").load().selectExpr("timestamp as event_time", "value as user")},
}
# What a block must come to besides running: the value of an expression, or words of the exception that it is about.
GIVES = {
    "pyspark-spark-session": ("spark is again", True),
    "spark-explode-count": ("last.first()[0]", 200),
    "spark-overwrite-own-input": (RAISED, "FILE_NOT_EXIST"),
    "spark-when-without-otherwise": ("[row.size for row in last.collect()]", [None, "big"]),
    "spark-window-frame": ("[row.total for row in last.collect()]", [60, 60, 60]),
}


def rows(found, ordered):
    values = [tuple(round(value, 9) if isinstance(value, float) else value for value in row) for row in found.collect()]
    return values if ordered else sorted(values, key=repr)


def names_for(spark):
    from pyspark.sql import SparkSession, Window, functions

    return {"__name__": "answer", "spark": spark, "F": functions, "W": Window, "Window": Window, "SparkSession": SparkSession}


def loaded(text, spark):
    names = names_for(spark)
    exec(compile(text, "answer.py", "exec"), names)
    return names


def csv_file(spark, folder, name):
    """What the runner lends to calls: a table's rows as a file, the names of the columns in the first line."""
    table = spark.table(name)
    path = folder / (name + ".csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([table.columns, *table.collect()])
    return str(path)


def on_rows(frames, text, spark, folder):
    """What the call gives on each set of rows, with the names of the columns."""
    results = []
    for data in [frames["data"], *frames["hidden"]]:
        statements = re.sub(r"\bvarchar\b", "string", frames["schema"]) + ";" + data
        try:
            for statement in filter(str.strip, statements.split(";")):
                spark.sql(statement + (" using parquet" if "create table" in statement else ""))
            found = eval(frames["call"], {"csv_file": partial(csv_file, spark, folder), **loaded(text, spark)})
            results.append((found.columns, rows(found, frames.get("ordered", False))))
        finally:
            for view in [one.name for one in spark.catalog.listTables() if one.isTemporary]:
                spark.catalog.dropTempView(view)
            for table in spark.catalog.listTables():
                spark.sql("drop table " + table.name)
    return results


def right_samples(head):
    for sample in head.get("samples", []):
        block = BLOCK.search(sample["text"])
        if block and sample["score"] >= RIGHT:
            yield "the sample that is right: " + sample["why"], block[1]


def code(head, programs, spark, folder):
    frames = head["code"].get("frames")
    if frames is None:
        yield "nobody says what it is run on: give it `frames`"
        return
    reference = on_rows(frames, programs[0], spark, folder)
    for what, text in [("the model answer", programs[0]), *right_samples(head)]:
        if on_rows(frames, text, spark, folder) != reference:
            yield what + " gives something else"
    for wrong in frames["wrong"]:
        with contextlib.suppress(Exception):
            if on_rows(frames, wrong["program"], spark, folder) == reference:
                yield "a wrong program gives what is right: " + wrong["says"]


def output(head, programs, spark):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        loaded(programs[0], spark)
    if out.getvalue().split() != head["output"]["expect"].split():
        yield "prints " + repr(out.getvalue())


def shown(identity, blocks, spark, folder):
    if identity not in SHOWN:
        yield "nobody says what its Python is shown with: lend it names in SHOWN"
        return
    expression, expected = GIVES.get(identity, ("None", None))
    for text in blocks:
        names = names_for(spark)
        names.update(SHOWN[identity](spark, folder))
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                run_lines(PLACES.sub(str(folder), text), names)
        except Exception as error:
            if expression != RAISED or expected not in str(error):
                raise
            continue
        if expression == RAISED or eval(expression, names) != expected:
            yield "does not come to " + repr(expected)


def run_lines(text, names):
    """Runs a block; ``last`` is the value of its last expression."""
    import ast

    for statement in ast.parse(text).body:
        if isinstance(statement, ast.Expr):
            names["last"] = eval(compile(ast.Expression(statement.value), "block.py", "eval"), names)
        else:
            exec(compile(ast.Module([statement], []), "block.py", "exec"), names)


def with_spark(head, body):
    """The Python blocks that have to do with Spark, those of the model answer first for ``code``."""
    sections = re.split(r"^## (.*)$", body, flags=re.M)
    texts = dict(zip(sections[1::2], sections[2::2]))
    if head["kind"] == "code":
        return BLOCK.findall(texts["Model answer"])[:1] if head["topic"] == "pyspark" else []
    return [block for text in texts.values() for block in BLOCK.findall(text) if SPARK.search(block)]


def questions():
    import yaml

    for path in sorted(QUESTIONS.glob("*/*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        head = yaml.safe_load(head)
        blocks = with_spark(head, body)
        if blocks:
            yield path.stem, head, blocks


def problems(identity, head, blocks, spark, folder):
    if head["kind"] == "code":
        return list(code(head, blocks, spark, folder))
    if head["kind"] == "output":
        return list(output(head, blocks, spark))
    return list(shown(identity, blocks, spark, folder))


def session(folder):
    from pyspark.sql import SparkSession

    settings = {
        "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.sql.shuffle.partitions": "2", "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1", "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.sql.session.timeZone": "UTC", "spark.log.level": "OFF",
    }
    builder = SparkSession.builder.master("local[1]").appName("bank")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def main(arguments):
    try:
        import pyspark
        import yaml  # noqa: F401
    except ImportError as missing:
        print("Skipped: no PySpark answer was run, because %s is not installed here." % missing.name)
        return 1 if "--must-run" in arguments else 0
    ran = failed = 0
    with tempfile.TemporaryDirectory() as place:
        spark = session(pathlib.Path(place))
        for identity, head, blocks in questions():
            ran += 1
            folder = pathlib.Path(tempfile.mkdtemp(dir=place))
            try:
                found = problems(identity, head, blocks, spark, folder)
            except Exception:
                found = ["fails:\n" + textwrap.indent(traceback.format_exc(limit=-2), "    ")]
            for problem in found:
                print("%s: %s" % (identity, problem), flush=True)
            failed += bool(found)
        spark.stop()
    print("%d questions with PySpark were run on Spark %s; %d of them have a fault." % (ran, pyspark.__version__, failed))
    return 1 if failed or not ran else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
