import os


async def size(path):
    return os.stat(path).st_size  # flag hint
