from concurrent.futures import ThreadPoolExecutor


class Downloads(ThreadPoolExecutor):
    pass


def download_all(groups, download):
    with Downloads(4) as pool:
        for urls in groups:
            list(pool.map(download, urls))
