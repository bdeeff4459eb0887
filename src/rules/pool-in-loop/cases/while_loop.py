from concurrent.futures import ThreadPoolExecutor


def serve(inbox, handle):
    while True:
        requests = inbox.take()
        with ThreadPoolExecutor(max_workers=4) as pool:  # flag
            pool.map(handle, requests)
