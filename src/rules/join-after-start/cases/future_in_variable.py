from concurrent.futures import ThreadPoolExecutor


def load(get, url):
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(get, url)
        page = future.result()  # flag
    return page
