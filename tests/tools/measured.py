"""Runs a command and writes what it took: seconds of processor time, and the most memory in kB.

measured.py FILE COMMAND ..."""

import resource
import subprocess
import sys

code = subprocess.call(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(f"{used.ru_utime + used.ru_stime:.3f} {used.ru_maxrss}")
sys.exit(code if code >= 0 else 128 - code)
