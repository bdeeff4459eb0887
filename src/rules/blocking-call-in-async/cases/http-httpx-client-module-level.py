import httpx

client = httpx.Client(timeout=10)


async def status(url):
    return client.get(url).status_code  # flag
