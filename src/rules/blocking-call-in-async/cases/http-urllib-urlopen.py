import urllib.request


async def fetch(url):
    with urllib.request.urlopen(url) as response:  # flag warning
        return response.status
