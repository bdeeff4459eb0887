import threading


def load_thumbnails(paths, cache):
    for path in paths:
        t = threading.Thread(target=lambda: cache.load(path))
        t.start()
        t.join()  # flag
