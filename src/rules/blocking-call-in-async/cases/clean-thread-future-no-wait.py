from concurrent.futures import Future


async def value_or_none(pending: Future):
    if not pending.done():
        return None
    return pending.result(timeout=0)
