from tasks import delay, resize


async def wait_for(path):
    return resize.delay(path).get(timeout=10)  # flag


async def other(path):
    return delay(path), resize.name
