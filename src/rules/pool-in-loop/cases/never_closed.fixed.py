from concurrent.futures import ThreadPoolExecutor


def download_all(groups, download):
    executor = ThreadPoolExecutor(8)
    for urls in groups:
        print(list(executor.map(download, urls)))
