async def first_match(wanted):
    for i in range(50_000_000):  # flag likely
        if i * i % 1_000_003 == wanted:
            return i
    return None
