import asyncio
import gzip


async def download(response, body):
    await response.send(await asyncio.to_thread(gzip.compress, body))
