import urllib.request
from concurrent.futures import ThreadPoolExecutor


def fetch(url):
    return urllib.request.urlopen(url).read()


def main(urls):
    with ThreadPoolExecutor(max_workers=16) as pool:
        return list(pool.map(fetch, urls))
