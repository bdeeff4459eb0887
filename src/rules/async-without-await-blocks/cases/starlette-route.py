import time

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def home(request):  # flag certain
    time.sleep(1)
    return PlainTextResponse("hello")


app = Starlette(routes=[Route("/", home)])
