from concurrent.futures import ThreadPoolExecutor


def download_all(groups, download):
    with ThreadPoolExecutor(max_workers=8) as pool:
        for urls in groups:
            list(pool.map(download, urls))
