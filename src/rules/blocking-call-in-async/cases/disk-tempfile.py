import tempfile


async def scratch():
    return tempfile.mkdtemp(prefix="scratch-")  # flag information
