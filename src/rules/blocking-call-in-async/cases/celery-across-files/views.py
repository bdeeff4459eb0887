from tasks import delay, resize


async def wait_for(path):
    job = resize.delay(path)  # flag information
    return job.get(timeout=10)  # flag


async def other(path):
    return delay(path), resize.name
