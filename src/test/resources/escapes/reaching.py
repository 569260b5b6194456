# reads the password file => FileNotFoundError.*
open("/etc/passwd").read()
# reads the home of root => FileNotFoundError.*
__import__("os").listdir("/root")
# sees only what it was given => \['bin', 'dev', 'lib', ('lib64', )?('packages', )?'runner', 'tmp', 'usr'\]
sorted(__import__("os").listdir("/"))
# writes to the root => OSError.*Read-only.*
open("/escaped", "w")
# writes into the system => OSError.*Read-only.*
open("/usr/bin/escaped", "w")
# changes the runner => (PermissionError|OSError).*
open("/runner/member.py", "a")
# makes the root writable => OSError.*
__import__("os").chmod("/usr", 0o777)
# reads the environment => \[\]
[name for name in __import__("os").environ if name not in ("LANG", "PWD", "HOME", "LC_CTYPE")]
# reads the environment of process 1 => FileNotFoundError.*
open("/proc/1/environ", "rb").read()
# reads its own memory map => FileNotFoundError.*
open("/proc/self/maps").read()
# reads the memory of its parent => FileNotFoundError.*
import os
open(f"/proc/{os.getppid()}/mem", "rb").read(1)
# mounts proc => \(-1, 1\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.mount(b"proc", b"/tmp", b"proc", 0, None), ctypes.get_errno()
# opens an internet socket => PermissionError.*
import socket
socket.socket(socket.AF_INET, socket.SOCK_STREAM)
# opens a socket of this machine => PermissionError.*
import socket
socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
# fetches a page => .*URLError.*not permitted.*|.*resolution.*
import urllib.request
urllib.request.urlopen("http://127.0.0.1:1/")
# resolves a name => (gaierror|PermissionError|OSError).*
import socket
socket.getaddrinfo("localhost.example", 80)
# connects one of a pair of sockets to somebody else => (OSError|ConnectionRefusedError|FileNotFoundError).*
import socket
one, other = socket.socketpair()
one.connect("/tmp/other")
# forks => PermissionError.*
__import__("os").fork()
# forks without end => PermissionError.*
import os
while True:
    os.fork()
# forks by the system call => \(-1, 1\)
import ctypes, platform
libc = ctypes.CDLL(None, use_errno=True)
number = {"x86_64": 57, "aarch64": 220}[platform.machine()]
libc.syscall(number, 17, 0, 0, 0, 0), ctypes.get_errno()
# makes a process by clone3 => \(-1, 38\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall(435, ctypes.create_string_buffer(88), 88), ctypes.get_errno()
# starts a program => PermissionError.*
import subprocess
subprocess.run(["/usr/bin/id"], capture_output=True)
# starts a shell => -1
import os
os.system("echo escaped") and -1
# becomes another program => PermissionError.*
import os
os.execv("/usr/bin/id", ["id"])
# spawns => PermissionError.*
import os
os.posix_spawn("/usr/bin/id", ["id"], {})
# uses processes of the pool => .*(PermissionError|BrokenProcessPool|OSError|FileNotFoundError).*
from concurrent.futures import ProcessPoolExecutor
with ProcessPoolExecutor(1) as pool:
    pool.submit(print).result()
# ends process 1 => PermissionError.*
import os, signal
os.kill(1, signal.SIGKILL)
# ends everything => PermissionError.*
import os, signal
os.kill(-1, signal.SIGKILL)
# signals its parent => PermissionError.*
import os, signal
os.kill(os.getppid(), signal.SIGSTOP)
# signals its group => PermissionError.*
import os, signal
os.killpg(0, signal.SIGTERM)
# traces its parent => \(-1, 1\)
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace(16, os.getppid(), None, None), ctypes.get_errno()
# reads its parent's memory by system call => \(-1, 1\)
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
vector = (ctypes.c_void_p * 2)(0, 8)
libc.process_vm_readv(os.getppid(), vector, 1, vector, 1, 0), ctypes.get_errno()
# becomes root => (PermissionError|OSError).*
__import__("os").setuid(0)
# makes a user namespace => \(-1, 1\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.unshare(0x10000000), ctypes.get_errno()
# enters a namespace => \(-1, 1\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.setns(0, 0), ctypes.get_errno()
# changes its root => PermissionError.*
__import__("os").chroot("/tmp")
# makes a device => PermissionError.*
import os, stat
os.mknod("/tmp/disk", 0o600 | stat.S_IFBLK, os.makedev(8, 0))
# finds a disk => \['null', 'urandom'\]
sorted(__import__("os").listdir("/dev"))
# follows a link out => FileNotFoundError.*
import os
os.symlink("/etc/shadow", "link")
open("link").read()
# climbs out of its folder => FileNotFoundError.*
open("../../../../etc/hostname").read()
# makes a link to the host's file => OSError.*
import os
os.link("/usr/bin/env", "/tmp/env")
# raises its limit of memory => (ValueError|PermissionError).*
import resource
resource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40))
# takes memory => MemoryError.*
bytearray(1 << 40)
# takes memory bit by bit => MemoryError.*
pieces = []
while True:
    pieces.append(bytearray(1 << 20))
# takes memory by a map => (MemoryError|OSError).*
import mmap
mmap.mmap(-1, 1 << 34)
# takes memory by a file in memory => PermissionError.*
__import__("os").memfd_create("space")
# fills a file => OSError.*|nothing
with open("full", "wb") as file:
    for _ in range(1000):
        file.write(bytes(1 << 20))
# fills the disk with many files => OSError.*
for number in range(1000):
    with open(f"full{number}", "wb") as file:
        file.write(bytes(1 << 20))
# opens files without end => OSError.*Too many.*
files = []
while True:
    files.append(open("/dev/null"))
# starts threads without end => (RuntimeError|MemoryError).*
import threading, time
while True:
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
# leaves a thread behind => 'gone with the process'
import threading, time
threading.Thread(target=time.sleep, args=(3600,)).start()
"gone with the process"
# runs after the end => 'ended'
import atexit
atexit.register(lambda: open("/tmp/late", "w"))
"ended"
# computes without end => nothing
while True:
    pass
# sleeps without end => nothing
__import__("time").sleep(3600)
# loses its stack => nothing|(RecursionError|MemoryError|SystemError).*
import sys
sys.setrecursionlimit(10**8)
def down(n):
    return down(n + 1)
down(0)
# crashes the interpreter => nothing
__import__("ctypes").string_at(0)
# prints without end => ValueError.*prints too much.*
while True:
    print("x" * 10_000)
# floods the standard output => '1 GB'
import os
for _ in range(1000):
    os.write(1, bytes(1 << 20))
"1 GB"
# floods the channel of results => nothing
import os
while True:
    os.write(3, b"x" * (1 << 16))
# uses the kernel's rings => \(-1, 1\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall(425, 8, ctypes.create_string_buffer(120)), ctypes.get_errno()
# loads a program into the kernel => \(-1, 1\)
import ctypes, platform
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall({"x86_64": 321, "aarch64": 280}[platform.machine()], 5, None, 0), ctypes.get_errno()
# reads the journal of the kernel => .*-1, 1.*
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.klogctl(3, ctypes.create_string_buffer(100), 100), ctypes.get_errno()
# lifts its own filter => \(-1, (1|13|22)\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.prctl(22, 0, 0, 0, 0), ctypes.get_errno()
# sees other processes => \(True, 1\)
import os
os.getpid() < 10, os.getppid()
