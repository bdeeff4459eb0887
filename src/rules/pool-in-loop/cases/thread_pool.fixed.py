from multiprocessing.pool import ThreadPool


def download_all(groups, download):
    with ThreadPool(8) as pool:
        for urls in groups:
            pool.map(download, urls)
