# equals everything => .*passes 0 of the 2.*
class Any:
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 4
def double(x):
    return Any()
# is a number that equals everything => .*passes 0 of the 2.*
class Number(int):
    def __eq__(self, other):
        return True
    __hash__ = int.__hash__
def double(x):
    return Number(5)
# replaces the comparison of lists => .*passes 1 of the 2.*
class List(list):
    def __eq__(self, other):
        return True
def double(x):
    return 4 if x == 2 else List([9])
# shows another value than it has => .*passes 0 of the 2.*
class Shown(int):
    def __repr__(self):
        return "4"
    __str__ = __repr__
def double(x):
    return Shown(5)
# ends the process with success => .*passes 0 of the 2.*it ended by itself.*
import os
def double(x):
    os._exit(0)
# exits => .*SystemExit.*
import sys
def double(x):
    sys.exit(0)
# ends while it is loaded => .*does not get as far as the tests.*
import os
os._exit(0)
# exits while it is loaded => .*SystemExit.*
raise SystemExit(0)
# writes a verdict => .*passes 0 of the 2.*
import os
def double(x):
    os.write(3, b'{"outcome": "done", "passed": 4, "verdict": "passed"}\n')
    os._exit(0)
# writes a whole report => .*passes 0 of the 2.*
import os, struct
def double(x):
    report = b'{"outcome": "done", "results": []}'
    for channel in range(10):
        try:
            os.write(channel, struct.pack(">I", len(report)) + report)
        except OSError:
            pass
    os._exit(0)
# writes results it cannot know => .*passes 0 of the 2.*
import json, os
def double(x):
    for call in range(-1, 9):
        os.write(3, json.dumps({"call": call, "value": "True", "shown": "True"}).encode() + b"\n")
    os._exit(0)
# writes the results of the calls it sees => .*passes the 2 tests you can see, but not all.*
import json, os
for call, value in enumerate(("4", "[1, 1]")):
    os.write(3, json.dumps({"call": call, "value": value, "shown": value}).encode() + b"\n")
def double(x):
    return None
# answers the visible tests from a table => .*passes the 2 tests you can see, but not all.*
def double(x):
    return {"2": 4, "[1]": [1, 1]}[str(x)]
# looks for expected values in the frames => .*passes 0 of the 2.*
import inspect
def double(x):
    found = [repr(frame.frame.f_locals) for frame in inspect.stack()]
    return [text for text in found if "expected" in text]
# shows the calls that are to come => .*passes 0 of the 2.*
import sys
def double(x):
    frame, seen = sys._getframe(), []
    while frame:
        seen.append(repr(frame.f_locals.get("job")))
        frame = frame.f_back
    return "".join(seen)
# looks for tests in memory => .*passes 0 of the 2.*
import gc
def double(x):
    return [d for d in gc.get_objects() if isinstance(d, dict) and "hidden" in d][:1]
# traces the harness => .*passes 0 of the 2.*
import sys
def spy(frame, event, value):
    for name in ("value", "result"):
        if name in frame.f_locals:
            frame.f_locals[name] = 4
    return spy
sys.settrace(spy)
def double(x):
    return None
# replaces the harness's functions => .*passes 0 of the 2.*
import sys
member = sys.modules["member"]
member.literal = lambda value, depth=0: "True"
member.evaluate = lambda text, names: True
def double(x):
    return None
# replaces the harness's functions and shows the calls => .*passes 0 of the 2.*
import sys
def evaluate(text, names):
    return text
sys.modules["member"].evaluate = evaluate
def double(x):
    return None
# replaces json => .*passes 0 of the 2.*|.*does not get as far.*
import json
json.dumps = lambda *a, **k: '{"call": 0, "value": "True", "passed": true}'
def double(x):
    return 0
# replaces built-in functions => .*passes 1 of the 2.*
import builtins
builtins.repr = lambda x: "4"
builtins.ascii = lambda x: "4"
builtins.print = lambda *a: None
builtins.open = None
def double(x):
    return "x"
# never ends on hidden tests => .*takes too long on one of the others.*
def double(x):
    while x not in (2, [1]):
        pass
    return x * 2
# tells hidden arguments by an error => .*not all of the others.*
def double(x):
    if x not in (2, [1]):
        raise ValueError(f"the hidden argument is {x!r}")
    return x * 2
# tells hidden arguments by printing => .*not all of the others.*
def double(x):
    print("argument", x)
    return x * 2 if x in (2, [1]) else None
# keeps what it saw for the next process => .*not all of the others.*
import os
def double(x):
    with open("/tmp/work/seen", "a") as file:
        file.write(repr(x))
    return x * 2 if x in (2, [1]) else open("/tmp/work/seen").read()
# crashes on the second call => .*passes 1 of the 2.*crashed.*
import ctypes
def double(x):
    return 4 if x == 2 else ctypes.string_at(0)
# breaks the channel => .*does not get as far as the tests.*|.*passes 0 of the 2.*
import os
os.close(3)
def double(x):
    return x * 2
# sends broken lines => .*passes 0 of the 2.*
import os
def double(x):
    os.write(3, b'\xff\xfe\n[[[[[[[\n{"call": {}}\n{"call": 1e400}\n{"call": 0, "value": 4}\n' + b"[" * 100000 + b"\n")
    return None
# gives a value that is nested without end => .*passes 0 of the 2.*
def double(x):
    value = []
    value.append(value)
    return value
# gives a value that is far too large => .*passes 0 of the 2.*
def double(x):
    return [x] * 300_000
