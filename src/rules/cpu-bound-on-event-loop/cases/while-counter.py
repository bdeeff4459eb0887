async def spin():
    i = 0
    while i < 20_000_000:  # flag
        i += 1
    return i
