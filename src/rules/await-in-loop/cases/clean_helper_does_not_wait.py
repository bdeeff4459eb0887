async def parse(text):
    return int(text)


async def numbers(texts):
    return [await parse(text) for text in texts]
