"""Runs a program as the main one and says how long its body took, in microseconds, as the last line of stderr."""
import importlib
import re
import runpy
import sys
import threading
import time

program = sys.argv[1]
# Loading modules is no part of what is simulated.
for name in re.findall(r"^(?:import|from) ([\w.]+)", open(program).read(), re.MULTILINE):
    importlib.import_module(name)
if "concurrent" in sys.modules:
    import concurrent.futures.process
    import concurrent.futures.thread
if "multiprocessing" in sys.modules:
    import multiprocessing.pool
    import multiprocessing.popen_fork
    import multiprocessing.queues
if "gevent" in sys.modules:
    for name in "builtins events local queue selectors signal socket ssl subprocess threading time".split():
        importlib.import_module(f"gevent.{name}")
if "anyio" in sys.modules:
    import anyio._backends._asyncio


def spin(n):
    while n > 0:
        n -= 1


def speed():
    """Nanoseconds for a round of a countdown, now."""
    begin = time.perf_counter()
    spin(1_000_000)
    return (time.perf_counter() - begin) * 1000


measures = "--speed" in sys.argv
sys.argv = [program]
if measures:
    speed()
    before = speed()
start = time.perf_counter()
runpy.run_path(program, run_name="__main__")
for thread in threading.enumerate():
    if thread is not threading.main_thread() and not thread.daemon:
        thread.join()
took = (time.perf_counter() - start) * 1e6
if measures:
    print(f"speed {before:.3f} {speed():.3f}", file=sys.stderr)
print(f"took {took:.0f}", file=sys.stderr)
