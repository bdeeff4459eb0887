import subprocess

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route


async def uptime(request):
    return PlainTextResponse(subprocess.getoutput("uptime"))  # flag


app = Starlette(routes=[Route("/uptime", uptime)])
