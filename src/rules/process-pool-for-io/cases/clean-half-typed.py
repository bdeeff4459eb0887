from concurrent.futures import ProcessPoolExecutor


def fetch(url:
    return requests.get(url


with ProcessPoolExecutor() as pool:
    pool.map(fetch,
