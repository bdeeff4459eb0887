import urllib3


async def fetch(url):
    return urllib3.request("GET", url).data  # flag
