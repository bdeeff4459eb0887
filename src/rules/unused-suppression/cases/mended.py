import threading


def download_all(urls, download):
    threads = [threading.Thread(target=download, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()  # interleave: ignore[join-in-loop]  # flag certain hint message: `join-in-loop` finds nothing
