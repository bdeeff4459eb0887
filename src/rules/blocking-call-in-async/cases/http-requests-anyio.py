import anyio
import requests


async def fetch(url):
    response = requests.get(url)  # flag
    return response.text


def main(url):
    return anyio.run(fetch, url)
