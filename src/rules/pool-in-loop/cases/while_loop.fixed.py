from concurrent.futures import ThreadPoolExecutor


def serve(inbox, handle):
    with ThreadPoolExecutor(max_workers=4) as pool:
        while True:
            requests = inbox.take()
            pool.map(handle, requests)
