async def labels():
    return [f"{i:02d}" for i in range(100)]
