import queue


async def submit(jobs: queue.Queue, job):
    jobs.put(job)
