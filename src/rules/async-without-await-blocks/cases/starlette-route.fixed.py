import time

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route


def home(request):
    time.sleep(1)
    return PlainTextResponse("hello")


app = Starlette(routes=[Route("/", home)])
