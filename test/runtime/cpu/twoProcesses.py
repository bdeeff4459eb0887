"""Prints how many times faster two processes compute together than one after the other: 2 where each has a core."""
import subprocess
import sys
import time

PROGRAM = """
total = 1
for i in range(6_000_000):
    total = (total * 31 + i) % 1_000_003
"""


def timed(count):
    start = time.perf_counter()
    processes = [subprocess.Popen([sys.executable, "-I", "-c", PROGRAM]) for _ in range(count)]
    for process in processes:
        process.wait()
    return time.perf_counter() - start


alone = timed(1)
print(2 * alone / timed(2))
