import threading

slots = threading.BoundedSemaphore(4)


def fetch(url, client):
    slots.acquire()  # flag
    page = client.get(url)
    slots.release()
    return page
