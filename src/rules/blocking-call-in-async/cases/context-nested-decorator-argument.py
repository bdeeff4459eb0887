import requests


async def make_handler(url, cached):
    @cached(requests.get(url))  # flag
    def handler():
        return None

    return handler
