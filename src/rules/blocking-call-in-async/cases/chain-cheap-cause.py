import os


def is_there(path):
    return os.path.exists(path)


async def handler(path):
    return is_there(path)  # flag hint message: is_there → os.path.exists
