from concurrent.futures import ThreadPoolExecutor


def download_all(groups, download):
    for urls in groups:
        executor = ThreadPoolExecutor(8)  # flag
        print(list(executor.map(download, urls)))
