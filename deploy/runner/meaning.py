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
    "EXISTS": "CASE WHEN LEN(LIST_FILTER(a_, b_)) > 0 THEN TRUE WHEN LIST_COUNT(LIST_TRANSFORM(a_, b_)) = LEN(a_) THEN FALSE END",
    "FORALL": (
        "CASE WHEN LEN(LIST_FILTER(a_, b_)) = LEN(a_) THEN TRUE"
        " WHEN LEN(LIST_FILTER(a_, b_)) < LIST_COUNT(LIST_TRANSFORM(a_, b_)) THEN FALSE END"),
    "ARRAYS_OVERLAP": (
        "CASE WHEN LIST_HAS_ANY(a_, b_) THEN TRUE"
        " WHEN LIST_COUNT(a_) = LEN(a_) AND LIST_COUNT(b_) = LEN(b_) OR LEN(a_) = 0 OR LEN(b_) = 0 THEN FALSE END"),
    "PMOD": "CASE WHEN a_ % b_ < 0 THEN (a_ % b_ + b_) % b_ ELSE a_ % b_ END",
    "BROUND": "ROUND_EVEN(a_, b_)",
    "ARRAY_REPEAT": "LIST_TRANSFORM(RANGE(b_), LAMBDA i_ : a_)",
    "CARDINALITY": "LEN(a_)",
}
CONTAINS = "CASE WHEN LIST_CONTAINS(a_, b_) THEN TRUE WHEN LIST_COUNT(a_) = LEN(a_) AND b_ IS NOT NULL THEN FALSE END"
POSITION = "CASE WHEN a_ IS NOT NULL AND b_ IS NOT NULL THEN COALESCE(LIST_POSITION(a_, b_), 0) END"


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
        exp.ArrayContains: three_valued, exp.ArrayOverlaps: three_valued, exp.ArrayPosition: three_valued, exp.RegexpReplace: replaced,
        exp.CountIf: counted, exp.TimestampDiff: whole_units, exp.DateDiff: whole_units, exp.Alias: unnamed, exp.Group: sets,
        exp.ArraysZip: zipped, exp.Format: formatted, exp.StrToTime: unquoted, exp.StrToDate: unquoted, exp.StrToUnix: unquoted,
        exp.TimeToStr: unquoted, exp.UnixToStr: unquoted, exp.TsOrDsToDate: unquoted,
    }
    change = changes.get(type(node))
    return node if change is None else change(node)


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
    if name == "ZIPPED_":
        return zip_of([one.name for one in given[::2]], given[1::2])
    if name in ("FORMAT_STRING", "PRINTF") and given:
        return printed(given[0], given[1:])
    if name == "BROUND" and len(given) == 1:
        given = [*given, exp.Literal.number(0)]
    if name in CALLS and given:
        return template(CALLS[name], **dict(zip(("a_", "b_"), given)))
    if name == "SORT_ARRAY" and (len(given) == 1 or isinstance(given[1], exp.Boolean)):
        down = len(given) > 1 and not given[1].this
        return template("LIST_SORT(a_, 'DESC', 'NULLS LAST')" if down else "LIST_SORT(a_, 'ASC', 'NULLS FIRST')", a_=given[0])
    if name == "FROM_JSON" and len(given) == 2 and isinstance(given[1], exp.Literal):
        text = exp.TryCast(this=given[0].copy(), to=exp.DataType.build("json"))
        return called("JSON_TRANSFORM", text, exp.Literal.string(json.dumps(shape(json_kind(given[1].name)))))
    return node


def three_valued(node):
    """Whether a null is what was looked for is not known."""
    from sqlglot import exp

    text = {exp.ArrayContains: CONTAINS, exp.ArrayPosition: POSITION}.get(type(node), CALLS["ARRAYS_OVERLAP"])
    return template(text, a_=node.this, b_=node.expression)


def replaced(node):
    """Java's words for the groups of a pattern are others."""
    told = node.args.get("replacement")
    if told is not None and told.is_string:
        told.set("this", re.sub(
            r"\\(.)|\$\{?(\d)\}?", lambda m: "\\" + m[2] if m[2] else m[1].replace("\\", "\\\\"), told.name))
    return node


def counted(node):
    """Of no true one there are none, and not null."""
    from sqlglot import exp

    return exp.Count(this=exp.Case(ifs=[exp.If(this=node.this.copy(), true=exp.Literal.number(1))]))


def whole_units(node):
    """Only what has gone by is counted, and not the bounds between."""
    from sqlglot import exp

    given = node.args.get("unit")
    if given is None or given.name.upper() in ("DAY", "DAYS") and type(node) is exp.DateDiff:
        return node
    return called("DATE_SUB", exp.Literal.string(given.name), node.expression, node.this)


def unnamed(node):
    """Only what is selected has a name."""
    from sqlglot import exp

    return node.this.copy() if isinstance(node.parent, (exp.Order, exp.Ordered, exp.Window, exp.Binary, exp.Cast)) else node


def sets(node):
    """What is written before its sets only names their columns again."""
    told = node.args.get("grouping_sets")
    if told and node.expressions:
        node.set("expressions", None)
    return node


def zipped(node):
    return zip_of([one.name or str(index) for index, one in enumerate(node.expressions)], node.expressions)


def zip_of(names, arrays):
    """The first of all, the second of all and so on, each a struct; as many as the longest has."""
    from sqlglot import exp

    place = exp.column("i_")
    parts = exp.Struct(expressions=[
        exp.PropertyEQ(this=exp.to_identifier(name), expression=called("LIST_EXTRACT", one, place)) for name, one in zip(names, arrays)])
    longest = called("GREATEST", *[called("LEN", one) for one in arrays])
    each = template("LIST_TRANSFORM(RANGE(1, n_ + 1), LAMBDA i_ : s_)", n_=longest, s_=parts)
    known = exp.and_(*[present(one) for one in arrays])
    return exp.Case(ifs=[exp.If(this=known, true=each)])


def formatted(node):
    return printed(node.this, node.expressions)


def printed(pattern, values):
    """Each value by itself, because of a null its name is printed."""
    from sqlglot import exp

    places = re.findall(r"%[^a-zA-Z%]*[a-zA-Z%]", pattern.name)
    if not pattern.is_string or len([one for one in places if one != "%%"]) != len(values):
        raise NotImplementedError("a format of its own")
    parts, rest, left = [], pattern.name, list(values)
    for place in places:
        before, rest = rest.split(place, 1)
        parts.append(exp.Literal.string(before + ("%" if place == "%%" else "")))
        if place != "%%":
            value = left.pop(0)
            width, _, cut = place[:-1].partition(".")
            width = "".join(re.findall(r"-|[1-9]\d*", width)[:2])
            shown = exp.cast(value.copy(), "varchar") if place.endswith("s") else value
            null = called("PRINTF", exp.Literal.string("%" + width + "s"), exp.Literal.string("null"[:int(cut or 4)]))
            parts.append(exp.Coalesce(this=called("PRINTF", exp.Literal.string(place), shown), expressions=[null]))
    return called("CONCAT", *parts, exp.Literal.string(rest))


def unquoted(node):
    """What stands between quotes in a format stands for itself."""
    told = node.args.get("format")
    if told is not None and told.is_string and "'" in told.name:
        if any("%" in part or "strict" in part for part in told.name.split("'")[1::2]):
            raise NotImplementedError("letters of a format between quotes")
        told.set("this", re.sub(r"'([^']*)'", lambda m: m[1] or "'", told.name))
    return node


def stacked(node, names):
    """The columns of rows that are told one after another."""
    from sqlglot import exp

    values, rows = node.expressions, int(node.this.name)
    width = -(-len(values) // rows)
    names = names or ["col%d" % index for index in range(width)]
    return [
        exp.alias_(exp.Explode(this=exp.Array(expressions=[
            values[row * width + index].copy() if row * width + index < len(values) else exp.Null() for row in range(rows)])), name)
        for index, name in enumerate(names)]


def spread(select):
    """A list of what is selected with all columns of a stack in its place."""
    from sqlglot import exp

    found = []
    for one in select:
        told = one.this if isinstance(one, (exp.Aliases, exp.Alias)) else one
        if isinstance(told, exp.Anonymous) and told.name.upper() == "STACK":
            told = exp.Stack(this=told.expressions[0], expressions=told.expressions[1:])
        names = [name.name for name in one.expressions] if isinstance(one, exp.Aliases) else None
        found.extend(stacked(told, names) if isinstance(told, exp.Stack) else [one])
    return found


def json_kind(text):
    """The type that Spark's words tell: one of their own, or columns and theirs."""
    from sqlglot import exp

    return exp.DataType.build(text if re.match(r"(struct|array|map)\s*<", text.strip(), re.I) else "struct<" + text + ">", dialect="spark")


def shape(kind):
    """The same as DuckDB's JSON functions ask for it."""
    if kind.is_type("struct"):
        return {one.name: shape(one.args["kind"]) for one in kind.expressions}
    return [shape(kind.expressions[0])] if kind.is_type("array") else kind.sql(dialect="duckdb")
