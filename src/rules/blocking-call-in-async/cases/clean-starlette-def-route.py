import subprocess

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route


def uptime(request):
    return PlainTextResponse(subprocess.getoutput("uptime"))


app = Starlette(routes=[Route("/uptime", uptime)])
