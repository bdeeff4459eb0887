async def ask():
    return input("Delete it? ")  # flag hint possible
