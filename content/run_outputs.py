#!/usr/bin/env python3
"""Runs the programs of `output` questions that need Flask, NumPy or pandas, which answers are not run with, and tells which of them do
not print what is said; the one `code` question about pandas is tried on a small file.

    python3 -m pip install --require-hashes -r content/run_outputs.txt
    python3 content/run_outputs.py [--must-run]

A program whose libraries are not there is named and left out; after ``--must-run`` that is a fault. Nothing of the product is built
from it or needs it. The build runs all other programs itself.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

QUESTIONS = pathlib.Path(__file__).resolve().parent / "questions"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.M | re.S)
LIBRARY = re.compile(r"^(?:import|from) (flask|numpy|pandas|werkzeug)\b", re.M)
CHUNKS = "data-engineering/de-monthly-sales-in-chunks.md"
CHUNKED = """
open("s.csv", "w").write(
    "order_id,ordered_at,region,channel,amount,note\\n"
    "1,2026-11-20 14:03:55,north,web,10.5,\\n2,2026-11-02 01:00:00,north,web,1,\\n3,2026-10-31 23:59:59,south,web,2,\\n"
    "4,2026-11-20 14:03:55,,web,100,\\n5,2026-11-20 14:03:55,north,web,n/a,\\n")
for rows in (1, 2, 500_000):
    print([(m, "" if pd.isna(r) else r, float(t)) for m, r, t in monthly_sales("s.csv", rows).itertuples(index=False)])
"""
SUMMED = "[('2026-10', 'south', 2.0), ('2026-11', 'north', 11.5), ('2026-11', '', 100.0)]\n" * 3


def questions():
    for path in sorted(QUESTIONS.glob("*/*.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        if "kind: output" in front:
            program = BLOCK.search(body).group(1)
            if LIBRARY.search(program):
                yield path.stem, program, expected(front)
    model = (QUESTIONS / CHUNKS).read_text(encoding="utf-8").split("## Model answer", 1)[1]
    yield pathlib.Path(CHUNKS).stem, BLOCK.search(model).group(1) + CHUNKED, SUMMED


def expected(front):
    lines = front.split("  expect: |\n", 1)[1].splitlines()
    return textwrap.dedent("\n".join(line for line in lines[: ends(lines)])) + "\n"


def ends(lines):
    return next((n for n, line in enumerate(lines) if line.strip() and not line.startswith("    ")), len(lines))


def printed(program):
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(
            [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def same(one, other):
    def shaped(text):
        return [" ".join(line.split()) for line in text.strip().splitlines()]

    return shaped(one) == shaped(other)


def main():
    wrong, left_out, right = [], [], 0
    for name, program, expect in questions():
        ran = printed(program)
        if "ModuleNotFoundError" in ran.stderr:
            left_out.append(name)
        elif same(ran.stdout, expect):
            right += 1
        else:
            wrong.append(f"{name}: expected\n{expect}but it printed\n{ran.stdout}{ran.stderr[-800:]}")
    print("\n".join(wrong))
    if left_out:
        print("Not run, because a library is not there: " + ", ".join(left_out))
    print(f"{right} programs print what is said, {len(wrong)} do not, {len(left_out)} were not run.")
    return 1 if wrong or (left_out and "--must-run" in sys.argv[1:]) else 0


if __name__ == "__main__":
    sys.exit(main())
