import trio
from concurrent.futures import ProcessPoolExecutor


async def simulate(seeds, run):
    pool = ProcessPoolExecutor()
    try:
        jobs = [pool.submit(run, seed) for seed in seeds]
        await trio.sleep(1)
    finally:
        await trio.to_thread.run_sync(pool.shutdown)
    return [job.result() for job in jobs]
