import requests


async def pages(urls):
    return (requests.get(url) for url in urls)
