def heavy():
    return sum(i * i for i in range(100_000_000))


async def light():
    return heavy
