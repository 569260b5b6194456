# reads the password file => 'nobody:x:65534:65534::/tmp:/usr/sbin/nologin\\n'
open("/etc/passwd").read()
# reads the home of root => FileNotFoundError.*
__import__("os").listdir("/root")
# reads the shadow file by Java => .*NoSuchFileException.*
jvm = spark._jvm
jvm.java.nio.file.Files.readString(jvm.java.nio.file.Path.of("/etc/shadow", jvm.java.lang.System.getProperty("java.io.none") or spark._sc._gateway.new_array(jvm.java.lang.String, 0)))
# reads a folder of the host by Spark => AnalysisException.*PATH_NOT_FOUND.*
spark.read.text("/home").collect()
# sees only what it was given => \['bin', 'dev', 'etc', 'java', 'lib', ('lib64', )?'packages', 'proc', 'runner', 'tmp', 'usr'\]
sorted(__import__("os").listdir("/"))
# finds a disk => \['null', 'random', 'urandom'\]
sorted(__import__("os").listdir("/dev"))
# writes to the root => OSError.*Read-only.*
open("/escaped", "w")
# writes into the system => OSError.*Read-only.*
open("/usr/bin/escaped", "w")
# changes the runner => (PermissionError|OSError).*
open("/runner/member.py", "a")
# changes Spark => (PermissionError|OSError).*
open("/packages/pyspark/version.py", "a")
# changes the kernel's settings => (PermissionError|OSError).*
open("/proc/sys/kernel/hostname", "w").write("escaped")
# reads the environment of process 1 => PermissionError.*
open("/proc/1/environ", "rb").read()
# reads the memory of process 1 => PermissionError.*
open("/proc/1/mem", "rb").read(1)
# reads what process 1 has open => PermissionError.*
__import__("os").listdir("/proc/1/fd")
# sees processes of the host => True
import os
len([name for name in os.listdir("/proc") if name.isdigit()]) < 20
# has a network => \['lo'\]
[line.split(":")[0].strip() for line in open("/proc/net/dev") if ":" in line]
# reaches the network => OSError.*unreachable.*
import socket
socket.create_connection(("192.0.2.1", 80), 2)
# reaches the network by Java => .*(unreachable|SocketException|ConnectException).*
spark._jvm.java.net.Socket("192.0.2.1", 80)
# opens a socket of this machine => PermissionError.*
import socket
socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
# asks the kernel for its network => PermissionError.*
import socket
socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
# sniffs => PermissionError.*
import socket
socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)
# starts a program, which has no more rights => 'uid=65534\(nobody\) gid=65534 groups=65534\\n'
import re, subprocess
re.sub(r"\(nogroup\)", "", subprocess.run(["/usr/bin/id"], capture_output=True, text=True).stdout)
# finds capabilities => \['0000000000000000', '0000000000000000'\]
[line.split()[1] for line in open("/proc/self/status") if line.startswith(("CapEff", "CapPrm"))]
# becomes root => (PermissionError|OSError).*
__import__("os").setuid(0)
# ends process 1 => 'still here'
import os, signal
os.kill(1, signal.SIGKILL)
"still here"
# makes a user namespace => \(-1, 1\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.unshare(0x10000000), ctypes.get_errno()
# makes a process in a user namespace => \(-1, 1\)
import ctypes, platform
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall({"x86_64": 56, "aarch64": 220}[platform.machine()], 0x10000000 | 17, 0, 0, 0, 0), ctypes.get_errno()
# makes a process by clone3 => \(-1, 38\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall(435, ctypes.create_string_buffer(88), 88), ctypes.get_errno()
# makes a namespace by another program => .*(not permitted|failed).*
import subprocess
subprocess.run(["/usr/bin/unshare", "--user", "true"], capture_output=True, text=True).stderr
# enters a namespace => \(-1, 1\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.setns(0, 0), ctypes.get_errno()
# mounts proc => \(-1, 1\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.mount(b"proc", b"/tmp", b"proc", 0, None), ctypes.get_errno()
# changes its root => PermissionError.*
__import__("os").chroot("/tmp")
# makes a device => PermissionError.*
import os, stat
os.mknod("/tmp/disk", 0o600 | stat.S_IFBLK, os.makedev(8, 0))
# traces process 1 => \(-1, 1\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace(16, 1, None, None), ctypes.get_errno()
# reads the memory of process 1 by system call => \(-1, 1\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
vector = (ctypes.c_void_p * 2)(0, 8)
libc.process_vm_readv(1, vector, 1, vector, 1, 0), ctypes.get_errno()
# raises its limit of memory => (ValueError|PermissionError).*
import resource
resource.setrlimit(resource.RLIMIT_AS, (1 << 45, 1 << 45))
# takes memory by a file in memory => PermissionError.*
__import__("os").memfd_create("space")
# uses the kernel's rings => \(-1, 1\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall(425, 8, ctypes.create_string_buffer(120)), ctypes.get_errno()
# loads a program into the kernel => \(-1, 1\)
import ctypes, platform
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall({"x86_64": 321, "aarch64": 280}[platform.machine()], 5, None, 0), ctypes.get_errno()
# lifts its own filter => \(-1, (1|13|22)\)
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.prctl(22, 0, 0, 0, 0), ctypes.get_errno()
# fills the disk with many files => OSError.*
try:
    for number in range(1000):
        with open(f"full{number}", "wb") as file:
            file.write(bytes(1 << 20))
finally:
    import os
    for name in os.listdir("."):
        os.unlink(name)
# opens files without end => OSError.*Too many.*
files = []
while True:
    files.append(open("/dev/null"))
