from concurrent.futures import ThreadPoolExecutor


def download_all(groups, download):
    totals = []
    with ThreadPoolExecutor() as pool:
        for urls in groups:
            urls = [url for url in urls if url]
            # All of one group.
            sizes = list(pool.map(download, urls))
            totals.append(sum(sizes))
            print(totals[-1])
    return totals
