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

    mend()
    session().sql("select 1 as one").sql(dialect="duckdb")
    return True


def mend():
    """What the stand-in does otherwise than Spark without saying so, or leaves out although a query can tell it."""
    import meaning
    from pyspark.sql import DataFrame, functions
    from sqlframe.base.column import Column
    from sqlframe.base.operations import Operation
    from sqlframe.standalone.group import StandaloneGroupedData
    from sqlglot import exp

    column, rename, aggregate = DataFrame.__getitem__, DataFrame.withColumnRenamed, StandaloneGroupedData.agg
    joined, chosen = DataFrame.join, DataFrame.select

    def apart(method):
        def kept(self, *given, **named):
            # What follows would take the place of what these select.
            frame = method(self, *given, **named)._convert_leaf_to_cte()
            frame.last_op = Operation.NO_OP
            return frame

        return kept

    plainly = DataFrame.fillna

    def fillna(self, value, subset=None):
        if isinstance(value, dict):
            return plainly(self, value, subset)
        # Only columns that may hold such a value.
        names = [subset] if isinstance(subset, str) else subset or self.columns
        kinds = exp.DataType.TEXT_TYPES if isinstance(value, str) else exp.DataType.NUMERIC_TYPES
        kinds = {exp.DType.BOOLEAN} if isinstance(value, bool) else kinds
        known = types(self)
        fitting = [one for one in names if known.get(one) is None or known[one].is_type(*kinds, "unknown")]
        return plainly(self, value, fitting) if fitting else self

    DataFrame.fillna = fillna
    for name in ("fillna", "dropna", "replace"):
        setattr(DataFrame, name, apart(getattr(DataFrame, name)))

    def item(self, key):
        if isinstance(key, Column):
            return self.filter(key)
        if isinstance(key, (list, tuple)):
            return self.select(*key)
        return column(self, self.columns[key] if isinstance(key, int) else key)

    def renamed(self, old, new):
        if old not in self.columns or "(" not in old:
            return rename(self, old, new) if old in self.columns else self
        return self.toDF(*[new if name == old else name for name in self.columns])

    def agg(self, *given):
        if given and isinstance(given[0], dict):
            given = (dict(sorted(given[0].items(), key=lambda pair: bucket(pair[0]))),)
            given = self._df._ensure_and_normalize_cols(
                [self._get_function_applied_columns(how, (name,))[0] for name, how in given[0].items()]) if self.pivot_col else given
        given = [named(one) if isinstance(one, Column) else one for one in given]
        return aggregate(self, *given) if self.pivot_col is None else pivoted(self, given)

    def pivoted(grouped, given):
        # Grouped by the pivot's column first, as Spark does: what is not there is null, a count too.
        names, keys, values = [one.alias_or_name for one in given], grouped.group_by_cols, grouped.pivot_values
        hidden = ["pivoted_%d_" % index for index in range(len(given))]
        pivot = functions.col(grouped.pivot_col).alias("pivot_")
        parts = aggregate(grouped._df.groupBy(*keys, pivot), *[one.alias(name) for one, name in zip(given, hidden)])
        chosen = [
            functions.max(functions.when(functions.col("pivot_").eqNullSafe(functions.lit(value)), functions.col(inner))).alias(
                told(value) if len(names) == 1 else told(value) + "_" + name)
            for value in values for inner, name in zip(hidden, names)]
        return aggregate(parts.groupBy(*[one.alias_or_name for one in keys]), *chosen)

    def told(value):
        return "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)

    def rollup(self, *given):
        given = given[0] if given and isinstance(given[0], (list, tuple)) else given
        columns = self._ensure_and_normalize_cols(list(given))
        return self._group_data(self, [columns[:count] for count in range(len(columns), -1, -1)], self.last_op)

    def join(self, other, on=None, how="inner", **named):
        frame = joined(self, other, on, how, **named)
        names = [on] if isinstance(on, str) else on
        side = how.lower().replace("_", "").removesuffix("outer")
        if side not in ("full", "right", "") or not isinstance(names, (list, tuple)) or not all(isinstance(one, str) for one in names):
            return frame
        # Its key is of either side, and what follows would take the left one's; by names of the frames nothing is found then.
        called = [one for ids in self.session.name_to_sequence_id_mapping.values() for one in ids]
        if {self.sequence_id, other.sequence_id} & set(called) or len(set(frame.columns)) < len(frame.columns):
            raise NotImplementedError("a %s join by name of frames whose columns need the frame's name" % how)
        return apart(lambda whole: whole)(frame)

    def select(self, *given, **named):
        if given and isinstance(given[0], (list, tuple)):
            given = tuple(given[0])
        dotted = [functions.col(one) if isinstance(one, str) and "." in one and "*" not in one else one for one in given]
        return chosen(self, *[part for one in dotted for part in spread(one)], **named)

    def spread(one):
        parts = meaning.spread([one.expression]) if isinstance(one, Column) else []
        return [Column(part) for part in parts] if len(parts) > 1 else [one]

    def between(self, low, high):
        # A bound that is a function has a name of its own, which has no place there.
        low, high = [(one if isinstance(one, Column) else functions.lit(one)).column_expression.copy() for one in (low, high)]
        return Column(exp.Between(this=self.column_expression.copy(), low=low, high=high))

    def subtract(self, other):
        return self.distinct().exceptAll(other.distinct())

    def with_default(shifted):
        # What stands in for a row that is not there is a value, and no column's name.
        def told(col, offset=1, default=None):
            return shifted(col, offset, default if default is None or isinstance(default, Column) else functions.lit(default))

        return told

    def zipped(*given):
        # The names of its columns are those of its fields.
        given = given[0] if isinstance(given[0], (list, tuple)) else given
        given = [functions.col(one) if isinstance(one, str) else one for one in given]
        names = [
            str(index) if one.alias_or_name.endswith("__") or not isinstance(one.expression, (exp.Alias, exp.Column)) else one.alias_or_name
            for index, one in enumerate(given)]
        pairs = [part for name, one in zip(names, given) for part in (exp.Literal.string(name), one.column_expression.copy())]
        return Column(exp.Anonymous(this="zipped_", expressions=pairs))

    def position(column, value):
        sought = value if isinstance(value, Column) else functions.lit(value)
        return Column.invoke_expression_over_column(column, exp.ArrayPosition, expression=sought.column_expression)

    functions.array_position = position
    functions.lag, functions.lead, functions.arrays_zip = with_default(functions.lag), with_default(functions.lead), zipped
    positions, alias = functions.posexplode, Column.alias
    functions.posexplode = lambda column: positions(column).alias("pos", "col")
    Column.alias = lambda self, *names, **more: alias(
        Column(self.expression.this.copy()) if isinstance(self.expression, exp.Aliases) else self, *names, **more)
    DataFrame.rollup = rollup
    DataFrame.createTempView = DataFrame.registerTempTable = DataFrame.createOrReplaceTempView
    DataFrame.subtract = subtract
    DataFrame.join, DataFrame.select = join, select
    join.__wrapped__, select.__wrapped__ = joined.__wrapped__, chosen.__wrapped__
    DataFrame.melt = DataFrame.unpivot
    Column.between = between
    DataFrame.__getitem__ = item
    DataFrame.withColumnRenamed = renamed
    DataFrame.selectExpr = lambda self, *texts: self.select(*[functions.expr(text) for text in texts])
    StandaloneGroupedData.agg = agg
    mend_queries()


def mend_queries():
    """What is lost between a frame and its query."""
    from sqlframe.base import functions
    from sqlglot import exp
    from sqlglot.dialects.dialect import rename_func
    from sqlglot.generators.duckdb import DuckDBGenerator
    from sqlglot.optimizer import merge_subqueries, pushdown_predicates

    written, mergeable = functions._get_lambda_from_func, merge_subqueries._mergeable
    found, unix = pushdown_predicates.nodes_for_predicate, DuckDBGenerator.TRANSFORMS[exp.StrToUnix]

    def nodes(*given):
        # A condition on what was exploded cannot be asked before it is.
        return {name: node for name, node in found(*given).items() if not any(node.find_all(exp.Explode, exp.Unnest))}

    def seconds(self, call):
        plain = call.args.get("format") is None or self.format_time(call) == "'%Y-%m-%d %H:%M:%S'"
        return self.func("EPOCH", exp.cast(call.this, exp.DType.TIMESTAMP)) if plain else unix(self, call)

    def outer(self, call):
        array = self.sql(call, "this")
        return "UNNEST(CASE WHEN LEN(%s) > 0 THEN %s ELSE [NULL] END)" % (array, array)

    def numbered(self, call):
        if not isinstance(call, exp.PosexplodeOuter):
            return places(self, call)
        names = call.parent.expressions if isinstance(call.parent, exp.Aliases) else [exp.to_identifier("pos"), exp.to_identifier("col")]
        array = self.sql(call, "this")
        parts = zip(("RANGE(LEN(%s))" % array, array), names)
        return ", ".join("UNNEST(CASE WHEN LEN(%s) > 0 THEN %s ELSE [NULL] END) AS %s" % (array, part, self.sql(name)) for part, name in parts)

    def lambda_of(function):
        # Its parameters are no columns of a table.
        made = written(function)
        names = {one.name for one in made.expressions}
        return made.transform(
            lambda node: node.this.copy() if isinstance(node, exp.Column) and not node.table and node.name in names else node)

    def merged(outer, inner, *given, **named):
        # What a side of an outer join computes is null in a row it has no part in.
        if any(one.side for one in outer.expression.args.get("joins") or ()):
            if any(not isinstance(one.unalias(), exp.Column) for one in inner.expression.unnest().selects):
                return False
        return mergeable(outer, inner, *given, **named)

    places, DuckDBGenerator.posexplode_sql = DuckDBGenerator.posexplode_sql, numbered
    merge_subqueries._mergeable = merged
    DuckDBGenerator.TRANSFORMS[exp.ArgMax] = rename_func("ARG_MAX_NULL")
    DuckDBGenerator.TRANSFORMS[exp.ArgMin] = rename_func("ARG_MIN_NULL")
    functions._get_lambda_from_func = lambda_of
    pushdown_predicates.nodes_for_predicate = nodes
    DuckDBGenerator.TRANSFORMS[exp._ExplodeOuter] = outer
    DuckDBGenerator.TRANSFORMS[exp.StrToUnix] = seconds
    mend_sessions()


def mend_sessions():
    """What a session takes as SQL, and what its queries mean."""
    import meaning
    import sqlglot
    from pyspark.sql import SparkSession
    from sqlglot import exp
    from sqlglot.generators.duckdb import DuckDBGenerator

    asked, optimized = SparkSession.sql, SparkSession._optimize

    def sql(self, text, *given, **named):
        # Only a SELECT is taken, so a UNION becomes one of what it gives.
        if isinstance(text, str) and not given and not named:
            parsed = sqlglot.parse_one(text, read=self.input_dialect)
            stacks = [one for one in parsed.find_all(exp.Select) if len(meaning.spread(one.selects)) > len(one.selects)]
            for one in stacks:
                one.set("expressions", meaning.spread(one.expressions))
            if isinstance(parsed, exp.SetOperation) or stacks:
                parsed = around(parsed) if isinstance(parsed, exp.SetOperation) else parsed
                text = parsed.sql(dialect=self.input_dialect)
        return asked(self, text, *given, **named)

    def unsupported(self, message):
        # A hint changes no row.
        if "hint" not in message.lower():
            raise NotImplementedError(message)

    SparkSession.sql = sql
    SparkSession._optimize = lambda self, *given, **named: meaning.spark(optimized(self, *given, **named))
    # What would be left out of the query is not left out of what is said.
    DuckDBGenerator.unsupported = unsupported


def around(union):
    """A SELECT of all that a UNION gives, in the order the whole asks for."""
    from sqlglot import exp

    kept = {name: union.args.get(name) for name in ("with_", "order", "limit", "offset")}
    for name in kept:
        union.set(name, None)
    whole = exp.select("*").from_(union.subquery("both"))
    for name, value in kept.items():
        whole.set(name, value)
    return whole


def types(frame):
    """What is known of the types of a frame's columns."""
    found = frame._get_expressions(optimize=True)
    return {one.alias_or_name: one.type for one in found[-1].selects} if found else {}


def named(column):
    """An aggregate of a column that was given no name, with the name Spark gives it."""
    from sqlglot import exp

    told = column.column_expression
    unnamed = column.alias_or_name.endswith("__")
    if unnamed and isinstance(told, exp.Count) and isinstance(told.this, exp.Distinct):
        return column.alias("count(DISTINCT " + ", ".join(one.name for one in told.this.expressions) + ")")
    if unnamed and isinstance(told, (exp.Avg, exp.Sum, exp.Max, exp.Min, exp.Count)) and isinstance(told.this, exp.Column):
        return column.alias(told.key + "(" + told.this.name + ")")
    return column


def bucket(name):
    """Where Java's HashMap, through which a dictionary reaches Spark, keeps a name."""
    code = 0
    for sign in name:
        code = (31 * code + ord(sign)) & 0xFFFFFFFF
    return (code ^ (code >> 16)) & 15


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
