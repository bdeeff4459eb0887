import threading

ready = threading.Event()


async def started(app):
    ready.set()
    if not ready.is_set():
        ready.clear()
