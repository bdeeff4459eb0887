import gzip


async def download(response, body):
    await response.send(gzip.compress(body))  # flag likely message: compresses
