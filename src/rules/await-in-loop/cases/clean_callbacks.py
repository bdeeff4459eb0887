async def fire(callbacks, value):
    for callback in callbacks:
        await callback(value)
