"""Writes a loose object of git that holds a gigabyte of zeros, in a second: one packed block of them, again and again.

giant.py blob|tree|commit FILE"""

import sys
import zlib

BLOCK, TIMES = 1 << 20, 1 << 10

kind, path = sys.argv[1:]
head = f"{kind} {BLOCK * TIMES}".encode() + b"\0"
packer = zlib.compressobj(9, zlib.DEFLATED, -15)
first = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
block = packer.compress(bytes(BLOCK)) + packer.flush(zlib.Z_FULL_FLUSH)
# the sum over zeros: its one half stays, its other grows by that each time
check = zlib.adler32(head)
low, high = check & 0xFFFF, check >> 16
high = (high + low * BLOCK * TIMES) % 65521
with open(path, "wb") as file:
    file.write(b"\x78\xda" + first + block * TIMES + packer.flush() + (high << 16 | low).to_bytes(4, "big"))
