"""Runs a program as the main one and says how long its body took, in microseconds, as the last line of stderr."""
import importlib
import re
import runpy
import sys
import threading
import time

program = sys.argv[1]
sys.argv = [program]
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
start = time.perf_counter()
runpy.run_path(program, run_name="__main__")
for thread in threading.enumerate():
    if thread is not threading.main_thread() and not thread.daemon:
        thread.join()
print(f"took {(time.perf_counter() - start) * 1e6:.0f}", file=sys.stderr)
