from concurrent.futures import ThreadPoolExecutor


def download(urls, get):
    for _ in range(1):
        with ThreadPoolExecutor() as pool:
            list(pool.map(get, urls))
