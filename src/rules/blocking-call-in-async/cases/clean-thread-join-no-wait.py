import threading


async def has_ended(thread: threading.Thread):
    thread.join(timeout=0)
    return not thread.is_alive()
