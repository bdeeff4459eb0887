import rates


async def handler(url):
    return rates.load(url)  # flag message: load → requests.get
