import os


async def first(folder):
    return os.listdir(folder)[0]  # flag information
