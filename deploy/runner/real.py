"""Lends PySpark with Spark itself, where it is installed: Spark's machine runs beside the program, under the same limits."""

import glob
import json
import os
import re
import struct
import subprocess
import sys
import time

PACKAGES = "/packages"
HOME = os.path.join(PACKAGES, "pyspark")
MOST_ROWS = 5_000
OLDEST_JAVA = 17
OPENED = (
    "java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent "
    "java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar"
).split()
SETTINGS = {
    "spark.master": "local[2]",
    "spark.app.name": "answer",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "OFF",
    "spark.default.parallelism": "2",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.warehouse.dir": "/tmp/spark/warehouse",
    "spark.local.dir": "/tmp/spark",
}
# What a DataFrame may be wrapped in that leaves its rows in the order they were sorted in.
KEEP_ORDER = ("Project", "SubqueryAlias", "View", "GlobalLimit", "LocalLimit")

_session = _machine = None


def version():
    """Which Spark is installed; empty where there is none that brings its own machine."""
    try:
        if not os.path.isdir(os.path.join(HOME, "jars")):
            return ""
        with open(os.path.join(HOME, "version.py"), encoding="utf-8") as text:
            return re.search(r'__version__[^"\']*["\']([^"\']+)', text.read()).group(1)
    except (OSError, AttributeError):
        return ""


def java():
    """The program of a Java that Spark runs on; empty where there is none."""
    for home in ["/java", *sorted(glob.glob("/usr/lib/jvm/*")), "/opt/java/openjdk", "/usr/local/openjdk"]:
        program = os.path.join(home, "bin", "java")
        if os.access(program, os.X_OK) and age(home) >= OLDEST_JAVA:
            return program
    return ""


def age(home):
    try:
        with open(os.path.join(home, "release"), encoding="utf-8") as text:
            return int(re.search(r'^JAVA_VERSION="(\d+)', text.read(), re.M).group(1))
    except (OSError, AttributeError):
        return 0


def command(megabytes):
    opened = ["--add-opens=java.base/" + name + "=ALL-UNNAMED" for name in OPENED]
    settings = [word for name, value in SETTINGS.items() for word in ("--conf", name + "=" + value)]
    return [
        java(), "-XX:+IgnoreUnrecognizedVMOptions", "--add-modules=jdk.incubator.vector", *opened,
        "--add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow", "-Dio.netty.tryReflectionSetAccessible=true",
        "-Xmx" + str(megabytes // 3) + "m", "-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
        "-XX:ReservedCodeCacheSize=96m", "-XX:CompressedClassSpaceSize=96m", "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=/dev/null", "-Duser.timezone=UTC", "-Duser.language=en", "-Dfile.encoding=UTF-8",
        "-cp", os.path.join(HOME, "jars", "*"), "org.apache.spark.deploy.SparkSubmit", *settings, "pyspark-shell",
    ]


def start(megabytes):
    """Starts Spark and uses everything once that a program will: the first time of each takes long."""
    global _session, _machine
    place = "/tmp/spark/gateway"
    os.makedirs("/tmp/spark", exist_ok=True)
    os.environ.update(
        SPARK_HOME=HOME, SPARK_LOCAL_IP="127.0.0.1", PYTHONPATH=PACKAGES, PYSPARK_PYTHON=sys.executable, TZ="UTC",
        MALLOC_ARENA_MAX="2", _PYSPARK_DRIVER_CONN_INFO_PATH=place)
    time.tzset()
    nothing = subprocess.DEVNULL
    machine = subprocess.Popen(command(megabytes), stdin=subprocess.PIPE, stdout=nothing, stderr=nothing)
    while not os.path.exists(place):
        if machine.poll() is not None:
            raise OSError("Spark does not start")
        time.sleep(0.05)
    with open(place, "rb") as told:
        port, length = struct.unpack(">ii", told.read(8))
        secret = told.read(length).decode()
    os.unlink(place)
    os.environ.update(PYSPARK_GATEWAY_PORT=str(port), PYSPARK_GATEWAY_SECRET=secret)
    sys.path.append(PACKAGES)
    from pyspark.sql import SparkSession

    _session = SparkSession.builder.getOrCreate()
    for name in ("_PYSPARK_DRIVER_CONN_INFO_PATH", "PYSPARK_GATEWAY_PORT", "PYSPARK_GATEWAY_SECRET"):
        del os.environ[name]
    # Kept, because Spark ends when nobody holds the other end of its input.
    _machine = machine
    warm_up()


def warm_up():
    import pyspark.sql.functions as F

    use([{"name": "warm", "columns": [["a", "int"], ["b", "string"]], "rows": ['{"a": 1, "b": "x"}', '{"a": 2}']}])
    frame = _session.table("warm").filter(F.col("a") > 0).groupBy("b").agg(F.sum("a").alias("n"), F.avg("a").alias("m"))
    told(frame.orderBy("n"))
    _session.range(2).select(F.udf(lambda x: x + 1, "int")("id")).collect()
    _session.catalog.dropTempView("warm")


def tables(sets):
    """A session that knows the tables of the first of several sets of rows."""
    from pyspark import cloudpickle

    # Python workers cannot import the program, so its functions are sent to them whole.
    cloudpickle.register_pickle_by_value(sys.modules["answer"])
    tables.sets = json.loads(sets)
    choose(0)
    return _session


def choose(index):
    """Gives the tables the rows of another set."""
    use(tables.sets[index])


def use(lent):
    from pyspark.sql import DataFrame
    import pyspark.sql.functions as F

    own = _session._jsparkSession
    for table in lent:
        fields = ", ".join("`" + name.replace("`", "``") + "`: " + kind for name, kind in table["columns"])
        text = F.lit("[" + ",".join(table["rows"]) + "]")
        read = F.inline(F.from_json(text, "array<struct<" + fields + ">>", {"mode": "FAILFAST"}))
        frame = _session.range(0, 1, 1, 1).select(read)._jdf
        DataFrame(own.createDataFrame(frame.collectAsList(), frame.schema()), _session).createOrReplaceTempView(table["name"])


def csv_file(name):
    """The path of a file with the rows of a table as CSV, the names of its columns in the first line."""
    import csv

    path = name + ".csv"
    frame = _session.table(name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(frame.columns)
        writer.writerows(frame.collect())
    return os.path.abspath(path)


def told(frame):
    """A DataFrame's columns, its first rows, whether it is sorted, and which of its rows are equals of that order."""
    from pyspark.sql import DataFrame

    if not isinstance(frame, DataFrame):
        raise TypeError("a DataFrame is asked for, and this is a " + type(frame).__name__)
    rows = frame.limit(MOST_ROWS + 1).collect()
    sort = sorting(frame)
    return json.dumps({
        "schema": frame.schema.jsonValue(),
        "rows": [[cell(value) for value in row] for row in rows[:MOST_ROWS]],
        "more": len(rows) > MOST_ROWS,
        "sorted": sort is not None,
        "ties": ties(sort, len(rows[:MOST_ROWS])),
    })


def cell(value):
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if abs(value) < float("inf") else str(value)
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).hex()
    if isinstance(value, (list, tuple)):
        return [cell(one) for one in value]
    if isinstance(value, dict):
        return [[cell(key), cell(one)] for key, one in value.items()]
    return format(value, "f") if type(value).__name__ == "Decimal" else str(value)


def sorting(frame):
    """What sorts a frame's rows, or nothing."""
    plan = frame._jdf.queryExecution().analyzed()
    while True:
        name = plan.nodeName().split(" ")[0]
        if name == "Sort":
            return plan if getattr(plan, "global")() else None
        if name == "WithCTE":
            plan = plan.plan()
        elif name in KEEP_ORDER:
            plan = plan.children().head()
        else:
            return None


def ties(sort, count):
    """A number for each row that grows wherever what is sorted by changes; empty where that cannot be told."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException
    from pyspark.sql import DataFrame

    if sort is None:
        return []
    try:
        classic = _session._jvm.org.apache.spark.sql.classic
        keys = [sort.order().apply(index).child() for index in range(sort.order().size())]
        columns = _session._sc._gateway.new_array(_session._jvm.org.apache.spark.sql.Column, len(keys))
        for index, key in enumerate(keys):
            columns[index] = classic.ExpressionUtils.column(key)
        rows = DataFrame(classic.Dataset.ofRows(_session._jsparkSession, sort).select(columns), _session).limit(count).collect()
    except (Py4JError, PySparkException):
        return []
    if len(rows) != count:
        return []
    found, before = [], None
    for row in rows:
        found.append((found[-1] + (row != before)) if found else 0)
        before = row
    return found
