import asyncio

started = asyncio.Event()


async def handler(request):
    await started.wait()
    return request
