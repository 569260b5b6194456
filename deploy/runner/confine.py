"""Takes from this process what a member's program has no use for; nothing of it can be taken back."""

import ctypes
import errno
import os
import resource

LIBC = ctypes.CDLL(None, use_errno=True)
PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, FILTER = 4, 38, 22, 2
ALLOW, ERRNO, KILL = 0x7FFF0000, 0x00050000, 0x80000000
LOAD, EQUAL, AT_LEAST, HAS, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
CLONE_THREAD = 0x10000
CLONE_NEW = 0x7E020000
AF_INET, AF_INET6 = 2, 10
# What Spark's own machine cannot do without: processes of its own, and sockets of the loopback.
NEEDED_BY_SPARK = ("fork", "vfork", "execve", "socket")

# Numbers of system calls: (x86_64, aarch64); -1 where there is none.
DENIED = {
    "fork": (57, -1), "vfork": (58, -1), "execve": (59, 221), "execveat": (322, 281), "ptrace": (101, 117),
    "socket": (41, 198), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "unshare": (272, 97),
    "setns": (308, 268), "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
    "mknod": (133, -1), "mknodat": (259, 33), "keyctl": (250, 219), "add_key": (248, 217), "request_key": (249, 218),
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426), "io_uring_register": (427, 427), "open_by_handle_at": (304, 265),
    "name_to_handle_at": (303, 264), "memfd_create": (319, 279), "memfd_secret": (447, 447), "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240), "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424), "pidfd_getfd": (438, 438), "process_madvise": (440, 440), "kcmp": (312, 272),
    "personality": (135, 92), "shmget": (29, 194), "shmat": (30, 196), "msgget": (68, 186), "semget": (64, 190),
    "mq_open": (240, 180), "init_module": (175, 105), "finit_module": (313, 273), "kexec_load": (246, 104),
    "reboot": (169, 142), "swapon": (167, 224), "setpriority": (141, 140), "ioprio_set": (251, 30),
    "fsopen": (430, 430), "fsmount": (432, 432), "move_mount": (429, 429), "open_tree": (428, 428),
    "mount_setattr": (442, 442), "landlock_create_ruleset": (444, 444), "fanotify_init": (300, 262),
    "inotify_init": (253, -1), "inotify_init1": (294, 26), "acct": (163, 89), "quotactl": (179, 60),
}
MACHINES = {"x86_64": (0, 0xC000003E, 56, 62, 234, 302), "aarch64": (1, 0xC00000B7, 220, 129, 131, 261)}
CLONE3 = 435


class Instruction(ctypes.Structure):
    _fields_ = [("code", ctypes.c_ushort), ("yes", ctypes.c_ubyte), ("no", ctypes.c_ubyte), ("k", ctypes.c_uint)]


class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("first", ctypes.POINTER(Instruction))]


def known():
    """Whether the system calls of this kind of machine are known."""
    return os.uname().machine in MACHINES


def refusal(number):
    return (RETURN, 0, 0, ERRNO | number)


def if_call(number, then):
    """Runs instructions that end in a return, if this is the system call."""
    return [(EQUAL, 0, len(then), number), *then]


def only_if_argument(value, test=EQUAL):
    """Allows a call by the lower half of its first argument."""
    return [(LOAD, 0, 0, 16), (test, 0, 1, value), (RETURN, 0, 0, ALLOW), refusal(errno.EPERM)]


def unless_argument_has(bits):
    """Allows a call that has none of these bits in its first argument."""
    return [(LOAD, 0, 0, 16), (HAS, 1, 0, bits), (RETURN, 0, 0, ALLOW), refusal(errno.EPERM)]


def only_of_the_internet():
    """Allows sockets of the two internet families and of no other."""
    allow = (RETURN, 0, 0, ALLOW)
    return [(LOAD, 0, 0, 16), (EQUAL, 0, 1, AF_INET), allow, (EQUAL, 0, 1, AF_INET6), allow, refusal(errno.EPERM)]


def instructions(family):
    column, architecture, clone, kill, tgkill, prlimit = MACHINES[os.uname().machine]
    program = [(LOAD, 0, 0, 4), (EQUAL, 1, 0, architecture), (RETURN, 0, 0, KILL), (LOAD, 0, 0, 0)]
    program += [(AT_LEAST, 0, 1, 0x40000000), refusal(errno.ENOSYS)]
    for name, numbers in DENIED.items():
        if numbers[column] >= 0 and not (family and name in NEEDED_BY_SPARK):
            program += if_call(numbers[column], [refusal(errno.EPERM)])
    program += if_call(CLONE3, [refusal(errno.ENOSYS)])
    program += if_call(prlimit, only_if_argument(0))
    if family:
        program += if_call(clone, unless_argument_has(CLONE_NEW))
        program += if_call(DENIED["socket"][column], only_of_the_internet())
    else:
        program += if_call(clone, only_if_argument(CLONE_THREAD, HAS))
        program += if_call(kill, only_if_argument(os.getpid()))
        program += if_call(tgkill, only_if_argument(os.getpid()))
    return program + [(RETURN, 0, 0, ALLOW)]


def prctl(option, value, pointer=None):
    if LIBC.prctl(option, ctypes.c_ulong(value), pointer, ctypes.c_ulong(0), ctypes.c_ulong(0)) != 0:
        raise OSError(ctypes.get_errno(), "prctl " + str(option))


def hide():
    """Other processes of the same user can neither read nor trace this one."""
    prctl(PR_SET_DUMPABLE, 0)


def filter_calls(family=False):
    """Leaves threads, files and computing; takes processes, programs, sockets, signals to others and kernel interfaces.

    A family keeps processes, programs, signals and sockets of the internet, for whatever its namespaces leave of them.
    """
    program = instructions(family)
    array = (Instruction * len(program))(*[Instruction(*line) for line in program])
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    prctl(PR_SET_SECCOMP, FILTER, ctypes.byref(Program(len(program), array)))


def limit(megabytes, seconds):
    """Memory, processor time, the size of files, and how many may be open."""
    size = megabytes << 20
    for which, most in (
        (resource.RLIMIT_AS, size),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 8 << 20),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
    ):
        resource.setrlimit(which, (most, most))


def limit_family(megabytes, seconds):
    """The same for each process of a family; what all of them take together is watched by their supervisor."""
    size = 3 * megabytes << 20
    for which, most in (
        (resource.RLIMIT_AS, size),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 64 << 20),
        (resource.RLIMIT_NOFILE, 1024),
        (resource.RLIMIT_NPROC, 512),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
    ):
        resource.setrlimit(which, (most, most))


def drop_root():
    """A root without a user namespace becomes nobody."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(65534, 65534, 65534)
        os.setresuid(65534, 65534, 65534)
