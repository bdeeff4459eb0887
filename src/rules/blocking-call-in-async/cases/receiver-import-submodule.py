from os import path


async def is_there(name):
    return path.isfile(name)  # flag hint
