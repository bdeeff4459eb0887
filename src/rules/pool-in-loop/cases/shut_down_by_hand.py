from concurrent.futures import ThreadPoolExecutor


def download_all(groups, download):
    sizes = []
    for urls in groups:
        executor = ThreadPoolExecutor(8)  # flag
        sizes.extend(executor.map(download, urls))
        executor.shutdown()
    return sizes
