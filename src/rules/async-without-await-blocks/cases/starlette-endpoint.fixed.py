import requests
from starlette.endpoints import HTTPEndpoint
from starlette.responses import JSONResponse


class Rates(HTTPEndpoint):
    def get(self, request):
        return JSONResponse(requests.get("https://example.com").json())
