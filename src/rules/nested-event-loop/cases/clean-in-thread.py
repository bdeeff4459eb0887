import asyncio


def run_in_own_loop(coroutine):
    return asyncio.run(coroutine)


async def handler(job):
    return await asyncio.to_thread(run_in_own_loop, job())
