import urllib3

http = urllib3.PoolManager()


async def fetch(url):
    response = http.request("GET", url)  # flag
    return response.data
