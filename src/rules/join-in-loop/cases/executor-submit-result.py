from concurrent.futures import ThreadPoolExecutor


def fetch_titles(urls, fetch_title):
    results = []
    with ThreadPoolExecutor(max_workers=8) as pool:
        for url in urls:
            results.append(pool.submit(fetch_title, url).result())  # flag
    return results
