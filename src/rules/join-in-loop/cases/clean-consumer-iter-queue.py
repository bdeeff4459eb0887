import threading


def consume(inbox, handle):
    for message in iter(inbox.get, None):
        thread = threading.Thread(target=handle, args=(message,))
        thread.start()
        thread.join()
