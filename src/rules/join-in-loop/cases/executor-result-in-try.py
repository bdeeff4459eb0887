import logging
from concurrent.futures import ThreadPoolExecutor


def crawl(urls, fetch):
    pages = {}
    with ThreadPoolExecutor(max_workers=20) as pool:
        for url in urls:
            future = pool.submit(fetch, url)
            try:
                pages[url] = future.result()  # flag
            except OSError as error:
                logging.warning("%s: %s", url, error)
    return pages
