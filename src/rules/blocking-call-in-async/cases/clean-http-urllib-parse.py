import urllib.parse
import urllib.request


async def request_of(url, values):
    query = urllib.parse.urlencode(values)
    return urllib.request.Request(f"{url}?{query}")
