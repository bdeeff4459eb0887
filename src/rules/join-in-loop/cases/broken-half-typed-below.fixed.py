import threading


def fetch_all(urls, fetch):
    threads = []
    for url in urls:
        t = threading.Thread(target=fetch, args=(url,))
        threads.append(t)
        t.start()
    for t in threads:
        t.join()


def store(pages):
    for page in pages:
        page.save(
