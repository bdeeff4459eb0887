from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def run_all(jobs, work):
    pool = ProcessPoolExecutor()
    for job in jobs:
        try:
            pool.submit(work, job).result()
        except BrokenProcessPool:
            pool = ProcessPoolExecutor()
