import time

from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/")
async def home(request):
    time.sleep(1)
    return web.Response(text="done")
