import threading

ready = threading.Event()


async def serve(handle):
    ready.wait()  # flag
    await handle()
