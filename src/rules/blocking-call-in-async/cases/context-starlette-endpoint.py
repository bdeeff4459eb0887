from starlette.endpoints import HTTPEndpoint
from starlette.responses import PlainTextResponse


class Motd(HTTPEndpoint):
    async def get(self, request):
        with open("/etc/motd") as file:  # flag information
            return PlainTextResponse(file.read())  # flag information
