from concurrent.futures import ThreadPoolExecutor


def run_all(jobs, work):
    pool = None
    for job in jobs:
        if pool is None:
            pool = ThreadPoolExecutor()
        pool.submit(work, job)
