from concurrent.futures import Future


async def value(pending: Future):
    return pending.result()  # flag
