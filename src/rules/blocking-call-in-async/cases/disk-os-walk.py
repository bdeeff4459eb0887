import os


async def count(folder):
    total = 0
    for _, _, files in os.walk(folder):  # flag information
        total += len(files)
    return total
