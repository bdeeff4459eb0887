import asyncio
from urllib.request import urlretrieve


async def download(url, target):
    path, headers = await asyncio.to_thread(urlretrieve, url, target)
    return headers["Content-Length"]
