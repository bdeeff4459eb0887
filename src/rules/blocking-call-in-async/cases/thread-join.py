import threading


async def finish(work):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()  # flag warning
