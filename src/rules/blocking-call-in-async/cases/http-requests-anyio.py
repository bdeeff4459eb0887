import anyio
import requests


async def fetch(url):
    response = requests.get(url)  # flag information likely
    return response.text


def main(url):
    return anyio.run(fetch, url)
