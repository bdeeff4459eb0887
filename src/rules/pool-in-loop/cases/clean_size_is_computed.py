from concurrent.futures import ThreadPoolExecutor


def download_all(groups, download):
    for urls in groups:
        workers = min(32, len(urls))
        with ThreadPoolExecutor(max_workers=workers) as pool:
            list(pool.map(download, urls))
