import lzma


async def pack(path, client):
    """A command packs one file and has nobody else to serve."""
    data = await client.download(path)
    return lzma.compress(data)
