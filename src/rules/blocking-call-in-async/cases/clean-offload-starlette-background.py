import requests
from starlette.background import BackgroundTask
from starlette.responses import PlainTextResponse


async def order(request):
    task = BackgroundTask(requests.post, "https://audit.example")
    return PlainTextResponse("ordered", background=task)
