"""Says in DuckDB's words what Spark means, where it means something else by the same ones, or knows others."""

import json
import re

UNITS = {"MM": "MONTH", "MON": "MONTH", "YYYY": "YEAR", "YY": "YEAR", "DD": "DAY"}
# Its first places alone, those of null too.
DISTINCT = (
    "LIST_FILTER(a_, LAMBDA e_, i_ : CASE WHEN e_ IS NULL THEN LIST_POSITION(LIST_TRANSFORM(a_, LAMBDA n_ : n_ IS NULL), TRUE) = i_"
    " ELSE LIST_POSITION(a_, e_) = i_ END)")
IN_OTHER = "LEN(LIST_FILTER(b_, LAMBDA o_ : o_ IS NOT DISTINCT FROM e_))"
CALLS = {
    "ARRAY_UNION": DISTINCT.replace("a_", "(a_ || b_)"),
    "EXISTS": "LEN(LIST_FILTER(a_, b_)) > 0",
    "FORALL": "LEN(LIST_FILTER(a_, b_)) = LEN(a_)",
    "ARRAY_REPEAT": "LIST_TRANSFORM(RANGE(b_), LAMBDA i_ : a_)",
    "CARDINALITY": "LEN(a_)",
}


def spark(query):
    """The query with all in it changed, from within."""
    for node in reversed(list(query.walk())):
        other = meant(node)
        if other is not node:
            node.replace(other)
    return query


def meant(node):
    """What stands for a part of a query; itself where DuckDB means the same."""
    from sqlglot import exp

    changes = {
        exp.Cast: conversion, exp.TryCast: conversion, exp.GenerateSeries: sequence, exp.Order: order, exp.IgnoreNulls: not_null,
        exp.Quantile: quantile, exp.ApproxQuantile: quantile, exp.JSONExtract: json_text, exp.DateTrunc: unit, exp.TimestampTrunc: unit,
        exp.Max: extreme, exp.Min: extreme, exp.ArrayAgg: collected, exp.ArrayUniqueAgg: collected, exp.Reverse: backwards,
        exp.ArrayDistinct: array, exp.ArrayIntersect: array, exp.ArrayExcept: array, exp.ArrayRemove: array, exp.Anonymous: call,
        exp.PosexplodeOuter: refused,
    }
    change = changes.get(type(node))
    return node if change is None else change(node)


def refused(node):
    raise NotImplementedError("what %s gives of an empty list" % node.sql_name())


def called(name, *given):
    from sqlglot import exp

    return exp.Anonymous(this=name, expressions=[one.copy() for one in given])


def template(text, **given):
    """DuckDB's words with parts of a query in the places of names."""
    import sqlglot
    from sqlglot import exp

    def put(node):
        name = node.name if isinstance(node, exp.Column) and not node.table else ""
        return given[name].copy() if name in given else node

    return sqlglot.parse_one(text, read="duckdb").transform(put)


def is_type(node, *kinds):
    return node.type is not None and node.type.is_type(*kinds)


def conversion(node):
    from sqlglot import exp

    kinds, given, wanted = exp.DataType, node.this, node.to
    times = kinds.TEMPORAL_TYPES - {exp.DType.DATE}
    if is_type(given, *times) and wanted.is_type(*kinds.NUMERIC_TYPES):
        seconds = called("EPOCH", given)
        return exp.cast(called("FLOOR", seconds) if wanted.is_type(*kinds.INTEGER_TYPES) else seconds, wanted)
    if is_type(given, *kinds.NUMERIC_TYPES) and wanted.is_type(*times):
        return template("MAKE_TIMESTAMP(CAST((a_) * 1e6 AS BIGINT))", a_=given)
    if is_type(given, *kinds.REAL_TYPES) and wanted.is_type(*kinds.INTEGER_TYPES):
        # It cuts, and does not round.
        return exp.cast(called("TRUNC", given), wanted)
    return node


def sequence(node):
    """Days by days where nothing else is said, and down where that is the way."""
    from sqlglot import exp

    start, end, dates = node.args["start"], node.args["end"], is_type(node.args["start"], "date")
    if node.args.get("step") is None:
        one = "INTERVAL 1 DAY" if dates else "1"
        node.set("step", template("CASE WHEN a_ > b_ THEN -%s ELSE %s END" % (one, one), a_=start, b_=end))
    return exp.cast(node.copy(), "date[]", dialect="duckdb") if dates else node


def order(node):
    """Nulls come first where nothing else is said."""
    from sqlglot import exp

    if all(isinstance(one, exp.Ordered) for one in node.expressions):
        return node
    return exp.Order(expressions=[
        one.copy() if isinstance(one, exp.Ordered) else exp.Ordered(this=one.copy(), nulls_first=True) for one in node.expressions])


def not_null(node):
    """The first or the last value that is not null, of a window or of a group."""
    from sqlglot import exp

    told, names = node.this, {exp.First: "FIRST", exp.Last: "LAST", exp.FirstValue: "FIRST_VALUE", exp.LastValue: "LAST_VALUE"}
    if type(told) not in names:
        return node
    if isinstance(node.parent, exp.Window):
        kind = exp.FirstValue if type(told) in (exp.First, exp.FirstValue) else exp.LastValue
        return exp.IgnoreNulls(this=kind(this=told.this.copy()))
    name = "FIRST" if type(told) in (exp.First, exp.FirstValue) else "LAST"
    return exp.Filter(this=called(name, told.this), expression=exp.Where(this=present(told.this)))


def present(node):
    from sqlglot import exp

    return exp.Not(this=exp.Is(this=exp.paren(node.copy()), expression=exp.Null()))


def quantile(node):
    from sqlglot import exp

    share = node.args.get("quantile")
    name = "QUANTILE_CONT" if type(node) is exp.Quantile else "QUANTILE_DISC"
    return node if share is None else called(name, node.this, share)


def json_text(node):
    return called("JSON_EXTRACT_STRING", node.this, node.expression) if not node.args.get("expressions") else node


def unit(node):
    given = node.args.get("unit")
    if given is not None and given.name.upper() in UNITS:
        given.set("this", UNITS[given.name.upper()])
    return node


def fields(node):
    """The names of what a struct is made of; nothing of something else."""
    from sqlglot import exp

    if node.type is None or not node.type.is_type("struct"):
        return [one.name for one in node.expressions] if isinstance(node, exp.Struct) else []
    return [one.name for one in node.type.expressions]


def extreme(node):
    """Of structs nulls within are the least, and not the greatest."""
    from sqlglot import exp

    names = fields(node.this)
    if not names:
        return node
    if isinstance(node.parent, exp.Window):
        raise NotImplementedError("the greatest struct of a window")
    keys = [
        exp.Ordered(this=called("STRUCT_EXTRACT", node.this, exp.Literal.string(name)), nulls_first=True) for name in names]
    ordered = exp.Order(this=node.this.copy(), expressions=keys)
    found = exp.Anonymous(this="LAST" if isinstance(node, exp.Max) else "FIRST", expressions=[ordered])
    return exp.Filter(this=found, expression=exp.Where(this=present(node.this)))


def collected(node):
    """Nulls are left out, and of none there is an empty list."""
    from sqlglot import exp

    if isinstance(node.this, (exp.Order, exp.Distinct)) or isinstance(node.parent, (exp.Filter, exp.WithinGroup, exp.Window)):
        if isinstance(node, exp.ArrayAgg):
            node.set("nulls_excluded", True)
        return node
    given = exp.Distinct(expressions=[node.this.copy()]) if isinstance(node, exp.ArrayUniqueAgg) else node.this.copy()
    found = exp.Filter(this=exp.Anonymous(this="LIST", expressions=[given]), expression=exp.Where(this=present(node.this)))
    return exp.Coalesce(this=found, expressions=[exp.Array()])


def backwards(node):
    return called("LIST_REVERSE", node.this) if is_type(node.this, "array") else node


def array(node):
    from sqlglot import exp

    if isinstance(node, exp.ArrayDistinct):
        return template(DISTINCT, a_=node.this)
    given = [node.this, node.expression] if node.args.get("expression") else node.expressions
    if len(given) != 2:
        return node
    if isinstance(node, exp.ArrayRemove):
        return template("LIST_FILTER(a_, LAMBDA e_ : e_ IS DISTINCT FROM b_)", a_=given[0], b_=given[1])
    within = " > 0" if isinstance(node, exp.ArrayIntersect) else " = 0"
    kept = template("LIST_FILTER(a_, LAMBDA e_ : %s)" % (IN_OTHER + within), a_=given[0], b_=given[1])
    return template(DISTINCT, a_=kept)


def call(node):
    from sqlglot import exp

    name, given = node.name.upper(), node.expressions
    if name in CALLS and given:
        return template(CALLS[name], **dict(zip(("a_", "b_"), given)))
    if name == "SORT_ARRAY" and (len(given) == 1 or isinstance(given[1], exp.Boolean)):
        down = len(given) > 1 and not given[1].this
        return template("LIST_SORT(a_, 'DESC', 'NULLS LAST')" if down else "LIST_SORT(a_, 'ASC', 'NULLS FIRST')", a_=given[0])
    if name == "FROM_JSON" and len(given) == 2 and isinstance(given[1], exp.Literal):
        text = exp.TryCast(this=given[0].copy(), to=exp.DataType.build("json"))
        return called("JSON_TRANSFORM", text, exp.Literal.string(json.dumps(shape(json_kind(given[1].name)))))
    return node


def json_kind(text):
    """The type that Spark's words tell: one of their own, or columns and theirs."""
    from sqlglot import exp

    return exp.DataType.build(text if re.match(r"(struct|array|map)\s*<", text.strip(), re.I) else "struct<" + text + ">", dialect="spark")


def shape(kind):
    """The same as DuckDB's JSON functions ask for it."""
    if kind.is_type("struct"):
        return {one.name: shape(one.args["kind"]) for one in kind.expressions}
    return [shape(kind.expressions[0])] if kind.is_type("array") else kind.sql(dialect="duckdb")
