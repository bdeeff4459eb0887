from concurrent.futures import ThreadPoolExecutor


def titles(urls, fetch_title):
    with ThreadPoolExecutor(max_workers=8) as pool:
        return list(pool.map(fetch_title, urls))
