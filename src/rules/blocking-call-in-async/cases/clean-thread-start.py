import threading


async def start(work):
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread.is_alive()
