"""Runs one program a process and tells what its calls gave; knows nothing of what is right.

Without arguments it talks on standard input and output and does one job. With ``--spark`` it loads a stand-in for PySpark ahead
and does one job after the other, each in processes of its own. With ``--real MEGABYTES`` it starts real Spark ahead and does one
job. With ``--listen unix:PATH`` or ``--listen tcp:HOST:PORT`` it serves one job a connection, one job at a time, and with
``--real MEGABYTES`` after it each of them on a Spark of its own. It empties /tmp before each, so it refuses to run where that may be
somebody's. A message is a four-byte length and as many bytes of JSON.
"""

import gc
import json
import os
import select
import signal
import stat
import struct
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import confine  # noqa: E402
import family  # noqa: E402
import member  # noqa: E402
import real  # noqa: E402

LONGEST_JOB = 16 << 20
LONGEST_REPORT = 2 << 20
TICK = 0.02
WORK = "/tmp/work"
TEXTS = ("value", "shown", "raised", "message", "printed")


class Gone(Exception):
    """The other side is no more."""


def receive(channel):
    size = struct.unpack(">I", exactly(channel, 4))[0]
    if size > LONGEST_JOB:
        raise Gone
    return json.loads(exactly(channel, size))


def exactly(channel, size):
    data = b""
    while len(data) < size:
        more = os.read(channel, min(size - len(data), 1 << 16))
        if not more:
            raise Gone
        data += more
    return data


def send(channel, message):
    data = json.dumps(message).encode()
    data = struct.pack(">I", len(data)) + data
    while data:
        data = data[os.write(channel, data) :]


class Report:
    """The lines a member's process wrote; whatever they are, only texts of known names are passed on."""

    def __init__(self):
        self.data = b""
        self.flooded = False

    def add(self, more):
        if len(self.data) + len(more) > LONGEST_REPORT:
            self.flooded = True
        else:
            self.data += more

    def results(self):
        found = {}
        for line in self.data.split(b"\n"):
            result = self.result(line)
            if result is not None:
                found.setdefault(result["call"], result)
        return [found[call] for call in sorted(found)]

    @staticmethod
    def result(line):
        try:
            raw = json.loads(line)
            result = {name: raw[name] for name in TEXTS if isinstance(raw.get(name), str)}
            result.update({name: raw[name] for name in ("call", "line", "program") if type(raw.get(name)) is int})
            result["kinds"] = [kind for kind in raw.get("kinds", []) if isinstance(kind, str)][:20]
            result["syntax"] = raw.get("syntax") is True
            return result if -1 <= result["call"] < 1000 and 0 <= result.get("line", 0) < 1 << 30 else None
        except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
            return None


def start(job, parent_channels):
    """Forks the member's process; the end of the pipe it writes to and its id."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid != 0:
        os.close(writing)
        return reading, pid
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()
        nothing = os.open("/dev/null", os.O_RDWR)
        for channel in (0, 1, 2):
            os.dup2(nothing, channel)
        writing = os.dup2(writing, 3)
        os.closerange(4, 256)
        os.chdir(WORK)
        os.nice(10 if job["limitMillis"] > 1000 else 5)
        confine.limit(job["megabytes"], job["limitMillis"] // 1000 + 2)
        confine.hide()
        confine.filter_calls()
        member.main(job, writing)
    finally:
        os._exit(1)


def computed(pid):
    """Seconds of processor time of another process."""
    try:
        return time.clock_gettime((~pid << 3) | 2)
    except OSError:
        return 0.0


def watch(job, reading, computed, parent):
    """Reads until the process has ended or has to; how it ended. Who it is watched for may say that it is too large."""
    report, waited, last = Report(), 0.0, time.monotonic()
    limit = job["limitMillis"] / 1000
    while True:
        ready = select.select([reading, parent], [], [], TICK)[0]
        now = time.monotonic()
        # A machine that is too busy to wake this process counts as little for the program as it did for this one.
        waited, last = waited + min(now - last, 2 * TICK), now
        if parent in ready and not os.read(parent, 1):
            raise Gone
        more = os.read(reading, 1 << 16) if reading in ready else None
        if more == b"":
            return report, "ended"
        report.add(more or b"")
        if report.flooded:
            return report, "flooded"
        used = computed()
        if used is None:
            return report, "flooded"
        if used >= limit or waited >= 2 * limit + 0.5:
            return report, "slow"


def empty(folder):
    """Removes all that is in a folder, however deep or locked: what is inside another folder is moved up first."""
    while names := os.listdir(folder):
        for place in [os.path.join(folder, name) for name in names]:
            for inner in within(place):
                if within(inner):
                    os.rename(inner, os.path.join(folder, os.urandom(8).hex()))
                else:
                    remove(inner)
            remove(place)


def within(place):
    """What stands in a folder, which is unlocked; nothing stands in a file or a link."""
    if os.path.islink(place) or not os.path.isdir(place):
        return []
    os.chmod(place, 0o700)
    return [os.path.join(place, name) for name in os.listdir(place)]


def remove(place):
    if os.path.isdir(place) and not os.path.islink(place):
        os.rmdir(place)
    else:
        os.unlink(place)


def do(job, parent):
    """One job from beginning to end."""
    empty(os.path.dirname(WORK))
    os.makedirs(WORK, exist_ok=True)
    begun = time.monotonic()
    reading, pid = start(job, parent)
    try:
        report, ending = watch(job, reading, lambda: computed(pid), parent)
        used = computed(pid)
    finally:
        os.kill(pid, signal.SIGKILL)
        status = os.waitpid(pid, 0)[1]
        os.close(reading)
    return answer(report, ending, status, begun, used)


def answer(report, ending, status, begun, used):
    stopped = ending == "ended" and os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU,)
    return {
        "outcome": "slow" if ending == "slow" or stopped else "done",
        "flooded": ending == "flooded",
        "signal": os.WTERMSIG(status) if ending == "ended" and os.WIFSIGNALED(status) else 0,
        "results": report.results(),
        "millis": round(1000 * (time.monotonic() - begun)),
        "computedMillis": round(1000 * used),
    }


def do_real(relatives, job, parent, tend=lambda: None):
    """One job for a family that waits for it, and is of no use afterwards; something else is tended meanwhile."""
    begun = time.monotonic()
    relatives.take(job)

    def used():
        tend()
        seconds = relatives.computed()
        return None if relatives.too_large else seconds

    report, ending = watch(job, relatives.reports, used, parent)
    return answer(report, ending, relatives.status(), begun, relatives.computed())


def warm(megabytes):
    """A family in which Spark has started and waits for its job."""
    empty(os.path.dirname(WORK))
    os.makedirs(WORK, exist_ok=True)
    relatives = family.Family(megabytes)
    if not relatives.start(WORK):
        raise Gone
    return relatives


def serve_real(parent_in, parent_out, megabytes):
    """Starts Spark, says that it is ready, does one job and is done; what is left ends with this process."""
    relatives = warm(megabytes)
    send(parent_out, ready(real.version()))
    send(parent_out, do_real(relatives, receive(parent_in), parent_in))


def ready(pyspark):
    return {"outcome": "ready", "results": [], "pyspark": pyspark}


def listen_real(address, megabytes):
    """Serves connections one after the other; after each, every process but this one is ended."""
    if os.getpid() != 1 or not real.java() or not real.version():
        sys.exit("Real Spark needs PySpark with its jars, Java 17 or newer, and to be run by process 1.")
    door, relatives = Door(address), None
    print("Listening on " + address + " with Spark " + real.version(), flush=True)
    while True:
        relatives = relatives or warm(megabytes)
        connection = door.next()
        try:
            if not relatives.alive():
                relatives.end()
                relatives = warm(megabytes)
            channel = connection.fileno()
            send(channel, ready(real.version()))
            if begins(door, channel):
                job = receive(channel)
                try:
                    told = do_real(relatives, job, channel, door.mend)
                finally:
                    relatives.end()
                    relatives = None
                send(channel, told)
        except (Gone, OSError, ValueError):
            pass
        finally:
            connection.close()


def begins(door, channel):
    """Whether a job comes; who has none yet makes room for others that wait."""
    while True:
        door.mend()
        found = select.select([channel, *door.servers], [], [], 1)[0]
        if channel in found:
            return True
        if found and not select.select([channel], [], [], 1)[0]:
            return False


def serve_many(parent_in, parent_out):
    """Says that it is ready, and has each job done by a process of its own, which finds loaded what is loaded here."""
    gc.collect()
    gc.freeze()
    send(parent_out, ready("sqlframe"))
    while True:
        job = receive(parent_in)
        pid = os.fork()
        if pid == 0:
            try:
                send(parent_out, do(job, parent_in))
                os._exit(0)
            finally:
                os._exit(1)
        if os.waitpid(pid, 0)[1] != 0:
            raise Gone


def serve(parent_in, parent_out, pyspark="", turn=None):
    """Says that it is ready, does one job and is done."""
    send(parent_out, ready(pyspark))
    job = receive(parent_in)
    if turn is not None:
        import fcntl

        fcntl.lockf(turn, fcntl.LOCK_EX)
    send(parent_out, do(job, parent_in))


def listener(address):
    import socket

    kind, _, place = address.partition(":")
    if kind == "unix":
        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        if os.path.lexists(place):
            within(place)
            if os.path.isdir(place) and not os.path.islink(place):
                empty(place)
            remove(place)
        server.bind(place)
        os.chmod(place, 0o666)
    else:
        host, _, port = place.rpartition(":")
        server = socket.create_server((host, int(port)))
    server.listen(64)
    return server


def is_socket(place):
    try:
        return stat.S_ISSOCK(os.lstat(place).st_mode)
    except OSError:
        return False


class Door:
    """Where connections come in: a program may take the socket away or put something else in its place. It is then made anew, and
    whoever came before is heard first."""

    MOST = 4

    def __init__(self, address):
        self.address = address
        self.servers = [listener(address)]

    def mend(self):
        if self.address.startswith("unix:") and not is_socket(self.address[5:]):
            self.servers.append(listener(self.address))
            while len(self.servers) > self.MOST:
                self.servers.pop(0).close()

    def next(self):
        while True:
            self.mend()
            found = select.select(self.servers, [], [], 1)[0]
            if found:
                return found[0].accept()[0]
            for old in self.servers[:-1]:
                old.close()
            del self.servers[:-1]

    def close(self):
        for server in self.servers:
            server.close()


def listen(address, pyspark):
    """Serves connections; each has a process of its own, and one program runs at a time."""
    import tempfile

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    door = Door(address)
    turn = tempfile.TemporaryFile()
    print("Listening on " + address, flush=True)
    while True:
        connection = door.next()
        if os.fork() == 0:
            try:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                door.close()
                serve(connection.fileno(), connection.fileno(), pyspark, turn.fileno())
            except Gone:
                pass
            finally:
                os._exit(0)
        connection.close()


def load_spark():
    """Whether there is a stand-in for PySpark, which is then loaded."""
    import spark

    return spark.load()


def belongs():
    """Whether it has namespaces of its own: before each program all of its temporary folder goes."""
    return os.getpid() == 1 and os.path.dirname(os.path.abspath(__file__)) == "/runner"


def main():
    if not belongs():
        sys.exit("The runner empties /tmp, so it only runs as process 1 of a container or of bubblewrap, from /runner.")
    if not confine.known():
        sys.exit("The system calls of this machine are not known, so no program is run.")
    confine.drop_root()
    confine.hide()
    words = sys.argv[1:]
    megabytes = int(words[words.index("--real") + 1]) if "--real" in words else 0
    try:
        if words[:1] == ["--listen"]:
            listen_real(words[1], megabytes) if megabytes else listen(words[1], "sqlframe" if load_spark() else "")
        elif megabytes:
            serve_real(0, 1, megabytes)
        elif words[:1] == ["--spark"]:
            if not load_spark():
                sys.exit("There is nothing to run PySpark with.")
            serve_many(0, 1)
        else:
            serve(0, 1)
    except Gone:
        pass


if __name__ == "__main__":
    main()
