from concurrent.futures import ThreadPoolExecutor


def load(get, url):
    with ThreadPoolExecutor(max_workers=1) as pool:
        page = get(url)
    return page
