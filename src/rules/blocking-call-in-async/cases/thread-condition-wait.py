import threading


async def consume(filled: threading.Condition, items):
    filled.wait()  # flag
    return items.pop()
