async def load(get, url):
    return await get(url)
