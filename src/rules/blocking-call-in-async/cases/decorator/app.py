from rates import load


async def handler(url):
    return load(url)  # flag message: requests.get
