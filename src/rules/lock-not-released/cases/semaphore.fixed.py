import threading

slots = threading.BoundedSemaphore(4)


def fetch(url, client):
    with slots:
        page = client.get(url)
    return page
