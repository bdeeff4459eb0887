import requests


async def statuses(urls):
    return list(requests.get(url).status_code for url in urls)  # flag
