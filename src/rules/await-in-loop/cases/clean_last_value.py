async def pipeline(transforms, value):
    for apply in transforms:
        value = await apply(value)
    return value
