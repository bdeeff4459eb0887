import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def handler(request):
    # One request, one fetch.
    page = asyncio.run(fetch(request.url))  # flag message: raises RuntimeError
    return page
