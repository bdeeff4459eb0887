from multiprocessing.pool import ThreadPool


def download_all(groups, download):
    for urls in groups:
        with ThreadPool(8) as pool:  # flag
            pool.map(download, urls)
