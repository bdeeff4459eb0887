import threading


async def stop(work):
    if (thread := threading.Thread(target=work)).daemon:
        return
    thread.start()
    thread.join()  # flag
