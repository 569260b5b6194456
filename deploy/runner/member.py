"""What runs in a member's process: the program, the calls, and nothing that says what is right."""

import _ast
import contextlib
import io
import json
import os
import sys
import types

NAME = "answer.py"
LONGEST = 200_000
LONGEST_SHOWN = 600
LONGEST_PRINTED = 100_000
DEEPEST = 60


class Printed(io.StringIO):
    """Keeps what is printed, up to a length."""

    def write(self, text):
        if self.tell() + len(text) > LONGEST_PRINTED:
            raise ValueError("the program prints too much")
        return super().write(text)


class Source:
    """Where ``inspect`` and ``traceback`` find a program's lines, should they be imported."""

    def __init__(self, text):
        self.text = text

    def get_source(self, name):
        return self.text


def literal(value, depth=0):
    """A text that is the same for equal values: a Python literal, sets and dictionaries in a fixed order."""
    if depth > DEEPEST:
        return "'nested too deeply'"
    if value is None or value is True or value is False:
        return repr(value)
    if isinstance(value, int):
        return int.__repr__(value) if value.bit_length() < 10_000 else hex(value)
    if isinstance(value, float):
        return number(value)
    if isinstance(value, str):
        return ascii(str.__str__(value))
    if isinstance(value, (bytes, bytearray)):
        return ascii(bytes(value))
    return compound(value, depth + 1)


def number(value):
    if value != value:
        return "'nan'"
    if value in (float("inf"), float("-inf")):
        return "1e999" if value > 0 else "-1e999"
    return float.__repr__(value)


def compound(value, depth):
    if isinstance(value, list):
        return "[" + ", ".join(literal(item, depth) for item in list.__iter__(value)) + "]"
    if isinstance(value, tuple):
        inner = ", ".join(literal(item, depth) for item in tuple.__iter__(value))
        return "(" + inner + (",)" if len(value) == 1 else ")")
    if isinstance(value, (set, frozenset)):
        return "{" + ", ".join(sorted(literal(item, depth) for item in value)) + "}" if value else "set()"
    if isinstance(value, dict):
        pairs = sorted((literal(key, depth), literal(item, depth)) for key, item in dict.items(value))
        return "{" + ", ".join(key + ": " + item for key, item in pairs) + "}"
    return other(value, depth)


def other(value, depth):
    kind = type(value)
    if kind.__module__ in ("decimal", "fractions"):
        return literal(str(value)) if kind.__name__ == "Fraction" else str(value)
    if kind.__module__ in ("datetime", "uuid", "pathlib"):
        return literal("<" + kind.__name__ + " " + str(value) + ">", depth)
    fields = getattr(value, "__dict__", None)
    inner = literal(fields, depth) if isinstance(fields, dict) and kind.__module__ == "answer" else ""
    return literal("<" + kind.__name__ + " " + inner + ">", depth)


def capped(text, limit):
    return text if len(text) <= limit else text[: limit - 1] + "…"


def shown(value):
    try:
        return capped(repr(value), LONGEST_SHOWN)
    except BaseException:
        return "<" + type(value).__name__ + " whose repr fails>"


def failure(error):
    """The type, the words and the member's own line of an exception."""
    line = 0
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == NAME:
            line = trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, SyntaxError) and error.filename == NAME:
        line = error.lineno or 0
    try:
        message = str(error)
    except BaseException:
        message = ""
    kinds = [kind.__name__ for kind in type(error).__mro__[:-2]]
    return {"raised": type(error).__name__, "kinds": kinds, "message": capped(message, LONGEST_SHOWN), "line": line}


def first_that_compiles(programs):
    """The first text that is a program, and its index; the error of the first where none is."""
    first = None
    for index, text in enumerate(programs):
        try:
            return index, compile(text, NAME, "exec"), None
        except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
            first = first or error
    return 0, None, first


def evaluate(text, names):
    """Runs statements; the value is that of the last if it is an expression."""
    tree = compile(text, "<call>", "exec", _ast.PyCF_ONLY_AST)
    value = None
    last = tree.body[-1] if tree.body else None
    if isinstance(last, _ast.Expr):
        tree.body.pop()
        exec(compile(tree, "<call>", "exec"), names)
        value = eval(compile(_ast.Expression(last.value), "<call>", "eval"), names)
    else:
        exec(compile(tree, "<call>", "exec"), names)
    if isinstance(value, types.CoroutineType):
        import asyncio

        value = asyncio.run(value)
    return value


def one_call(index, text, names):
    out = Printed()
    result = {"call": index}
    try:
        with contextlib.redirect_stdout(out):
            value = evaluate(text, names)
            result["value"] = literal(value)
            if len(result["value"]) > LONGEST:
                result["value"] = "'a value that is too large'"
        result["shown"] = shown(value)
    except BaseException as error:
        result.pop("value", None)
        result.update(failure(error))
    result["printed"] = out.getvalue()
    return result


def run(job, tell):
    """Loads the program and answers each call with one line."""
    index, code, error = first_that_compiles(job["programs"])
    if code is None:
        tell({"call": -1, "program": index, "syntax": True, **failure(error)})
        return
    # What the question lends keeps its own names, whatever the program calls its own things.
    lent = {"__name__": "setup", "__builtins__": __builtins__}
    module = types.ModuleType("answer")
    module.__file__ = NAME
    module.__loader__ = Source(job["programs"][index])
    sys.modules["answer"] = module
    out = Printed()
    loaded = {"call": -1, "program": index, "syntax": False}
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(job["setup"], "<setup>", "exec"), lent)
            given = {name: value for name, value in lent.items() if not name.startswith("__")}
            module.__dict__.update(given)
            module.__name__ = job.get("name") or "answer"
            exec(code, module.__dict__)
            for name, value in module.__dict__.items():
                lent.setdefault(name, value)
    except BaseException as error:
        loaded.update(failure(error))
    loaded["printed"] = out.getvalue()
    tell(loaded)
    if "raised" not in loaded:
        for number_of_call, call in enumerate(job["calls"]):
            tell(one_call(number_of_call, call, {**module.__dict__, **given}))


def main(job, channel):
    """Never returns; threads of the member's end with it."""

    def tell(line):
        data = (json.dumps(line) + "\n").encode()
        while data:
            data = data[os.write(channel, data) :]

    try:
        run(job, tell)
    finally:
        os._exit(0)
