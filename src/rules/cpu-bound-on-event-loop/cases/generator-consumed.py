def squares(limit):
    for i in range(limit):
        yield i * i


async def total():
    return sum(list(squares(8_000_000)))  # flag
