import requests
import trio


async def fetch(url):
    response = requests.get(url, timeout=5)  # flag information likely
    return response.text


def main(url):
    trio.run(fetch, url)
