import requests
from starlette.endpoints import HTTPEndpoint
from starlette.responses import JSONResponse


class Rates(HTTPEndpoint):
    async def get(self, request):  # flag certain
        return JSONResponse(requests.get("https://example.com").json())
