async def numbers():
    squares = (i * i for i in range(1_000_000_000))
    return squares
