import queue

jobs = queue.Queue()


async def next_job():
    return jobs.get()
