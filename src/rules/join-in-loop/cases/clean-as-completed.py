from concurrent.futures import ThreadPoolExecutor, as_completed


def crawl(urls, fetch):
    pages = {}
    with ThreadPoolExecutor() as pool:
        futures = {pool.submit(fetch, url): url for url in urls}
        for future in as_completed(futures):
            pages[futures[future]] = future.result()
    return pages
