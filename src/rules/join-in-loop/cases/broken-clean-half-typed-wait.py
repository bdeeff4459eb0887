import threading


def fetch_all(urls, fetch):
    for url in urls:
        t = threading.Thread(target=fetch, args=(url,))
        t.start()
        t.
