from concurrent.futures import ThreadPoolExecutor


class Downloads(ThreadPoolExecutor):
    pass


def download_all(groups, download):
    for urls in groups:
        with Downloads(4) as pool:  # flag
            list(pool.map(download, urls))
