from concurrent.futures import ThreadPoolExecutor


def load(get, url):
    with ThreadPoolExecutor() as pool:
        return pool.submit(get, url).result()  # flag
