import asyncio

started = asyncio.Event()


async def handler(request):
    while not started.is_set():  # flag
        pass
    return request
