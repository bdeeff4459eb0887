from concurrent.futures import ThreadPoolExecutor


def download_all(groups, download):
    for urls in groups:
        with ThreadPoolExecutor(max_workers=8) as pool:  # flag
            list(pool.map(download, urls))
