from concurrent.futures import ThreadPoolExecutor


def fetch_titles(urls, fetch_title):
    results = []
    with ThreadPoolExecutor(max_workers=8) as pool:
        futures = []
        for url in urls:
            futures.append(pool.submit(fetch_title, url))
        for future in futures:
            results.append(future.result())
    return results
