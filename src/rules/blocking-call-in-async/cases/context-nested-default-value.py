import requests


async def make_handler(url):
    def handler(page=requests.get(url)):  # flag
        return page.text

    return handler
