async def ask():
    return input("Delete it? ")  # flag information likely
