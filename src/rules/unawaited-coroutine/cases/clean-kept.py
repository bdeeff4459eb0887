async def load():
    return 1


async def main():
    first = load()
    second = load()
    return await first + await second
