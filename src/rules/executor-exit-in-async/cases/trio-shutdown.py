import trio
from concurrent.futures import ProcessPoolExecutor


async def simulate(seeds, run):
    with ProcessPoolExecutor() as pool:  # flag
        jobs = [pool.submit(run, seed) for seed in seeds]
        await trio.sleep(1)
    return [job.result() for job in jobs]
