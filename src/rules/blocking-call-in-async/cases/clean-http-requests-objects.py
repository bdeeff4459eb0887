import requests


async def describe(error: requests.HTTPError):
    request = requests.Request("GET", "https://api.example")
    return request.prepare(), requests.codes.ok, error.response
