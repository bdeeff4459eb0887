from concurrent.futures import ThreadPoolExecutor


def download_all(groups, download):
    sizes = []
    executor = ThreadPoolExecutor(8)
    for urls in groups:
        sizes.extend(executor.map(download, urls))
    executor.shutdown()
    return sizes
