import queue


async def take(jobs: queue.Queue, job):
    jobs.put(job, block=False)
    return jobs.get(block=False)
