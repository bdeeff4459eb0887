import asyncio


def in_async_call(loop, default=False):
    try:
        return loop.asyncio_loop is asyncio.get_running_loop()
    except RuntimeError:
        if not loop.asyncio_loop.is_running():
            return default
        return False


def running_loop():
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def is_off_loop():
    return running_loop() is None
