import queue

jobs = queue.Queue()


async def submit(job):
    jobs.put(job)
