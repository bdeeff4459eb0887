import time

from aiohttp import web


async def handle(request):
    time.sleep(0.2)  # flag
    return web.Response(text="done")
