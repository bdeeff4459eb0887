from queue import Queue


async def drain(jobs: Queue):
    jobs.join()  # flag
