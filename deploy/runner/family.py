"""Runs one program with real Spark: a family of processes that starts ahead of its job, is watched as one, and ends with it."""

import json
import os
import select
import signal
import struct

import confine
import member
import real

PAGE = os.sysconf("SC_PAGESIZE")
BEAT = os.sysconf("SC_CLK_TCK")
MOST_PROCESSES = 64
START_SECONDS = 240
WARM = b"warm\n"


class Family:
    """Everything that runs beside the supervisor, which is process 1 of namespaces or of a container of its own."""

    def __init__(self, megabytes):
        self.megabytes = megabytes
        self.jobs = -1
        self.reports = -1
        self.first = 0
        self.times = {}
        self.before = 0.0
        self.too_large = False

    def start(self, folder):
        """Starts the process the program will be in, which starts Spark; whether both are ready."""
        taking, self.jobs = os.pipe()
        self.reports, telling = os.pipe()
        self.first = os.fork()
        if self.first == 0:
            born(self.megabytes, folder, taking, telling)
        os.close(taking)
        os.close(telling)
        if not select.select([self.reports], [], [], START_SECONDS)[0]:
            return False
        return os.read(self.reports, len(WARM)) == WARM

    def alive(self):
        return os.waitpid(self.first, os.WNOHANG)[0] == 0

    def take(self, job):
        """Hands the job on; what was computed before is nobody's."""
        self.before = self.computed()
        data = json.dumps(job).encode()
        data = struct.pack(">I", len(data)) + data
        while data:
            data = data[os.write(self.jobs, data) :]

    def computed(self):
        """Seconds of processor time since the job was taken; looks at how large the family is besides."""
        pages = count = 0
        for name in os.listdir("/proc"):
            if name.isdigit() and int(name) != os.getpid():
                found = figures(name)
                if found is not None:
                    self.times[name] = max(found[0], self.times.get(name, 0))
                    pages += found[1]
                    count += 1
        self.too_large = self.too_large or count > MOST_PROCESSES or pages * PAGE > self.megabytes << 20
        return sum(self.times.values()) / BEAT - self.before

    def status(self):
        """How the first process ended, which it is made to if it has not."""
        os.kill(self.first, signal.SIGKILL)
        return os.waitpid(self.first, 0)[1]

    def end(self):
        """Ends all of it at once: a signal to everybody reaches whoever is just being born, too."""
        if os.getpid() == 1:
            try:
                os.kill(-1, signal.SIGKILL)
            except ProcessLookupError:
                pass
        for channel in (self.jobs, self.reports):
            os.close(channel)
        while True:
            try:
                os.waitpid(-1, 0)
            except ChildProcessError:
                return


def figures(name):
    """What a process has computed, in beats, and the pages it holds; nothing of one that is gone."""
    try:
        with open("/proc/" + name + "/stat", "rb") as stat:
            fields = stat.read().rpartition(b")")[2].split()
        return int(fields[11]) + int(fields[12]), int(fields[21])
    except (OSError, IndexError, ValueError):
        return None


def born(megabytes, folder, taking, telling):
    """The first process of a family; never returns."""
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()
        nothing = os.open("/dev/null", os.O_RDWR)
        for channel in (0, 1, 2):
            os.dup2(nothing, channel)
        jobs, reports = os.dup2(taking, 200, False), os.dup2(telling, 201, False)
        os.closerange(3, 200)
        os.closerange(202, 1024)
        os.chdir(folder)
        os.nice(5)
        confine.limit_family(megabytes, 600)
        confine.filter_calls(family=True)
        real.start(megabytes)
        os.write(reports, WARM)
        member.main(json.loads(whole(jobs)), reports)
    finally:
        os._exit(1)


def whole(channel):
    size = struct.unpack(">I", exactly(channel, 4))[0]
    return exactly(channel, size)


def exactly(channel, size):
    data = b""
    while len(data) < size:
        more = os.read(channel, min(size - len(data), 1 << 16))
        if not more:
            os._exit(1)
        data += more
    return data
