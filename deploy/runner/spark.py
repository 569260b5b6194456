"""Lends PySpark without Spark: a session whose DataFrames become the SQL of DuckDB."""

import os
import sys

PACKAGES = "/packages"


def load():
    """Makes ``pyspark`` importable; false where its stand-in is not installed."""
    if not os.path.isdir(os.path.join(PACKAGES, "sqlframe")):
        return False
    sys.path.append(PACKAGES)
    from sqlframe import activate

    activate("standalone")
    import pyspark.sql
    import pyspark.sql.functions  # noqa: F401
    import sqlframe.standalone.dataframe  # noqa: F401
    import sqlglot.optimizer  # noqa: F401

    session().sql("select 1 as one").sql(dialect="duckdb")
    return True


def session():
    from pyspark.sql import SparkSession

    return SparkSession.builder.appName("answer").getOrCreate()


def tables(schema):
    """A session that knows the tables of a script of CREATE TABLE statements."""
    import sqlglot

    spark = session()
    for statement in sqlglot.parse(schema, read="duckdb"):
        if isinstance(statement, sqlglot.exp.Create):
            columns = {column.name: column.args["kind"].sql(dialect="spark") for column in statement.this.expressions}
            spark.catalog.add_table(statement.this.this.name, columns)
    return spark


def show(frame):
    """Prints a frame as a query."""
    print(frame.sql(dialect="duckdb", pretty=False))
