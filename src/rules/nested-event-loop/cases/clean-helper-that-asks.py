import asyncio


def run_sync(coroutine):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    return asyncio.run_coroutine_threadsafe(coroutine, loop)


async def handler(job):
    return run_sync(job())
