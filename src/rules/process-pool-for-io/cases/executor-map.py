import urllib.request
from concurrent.futures import ProcessPoolExecutor


def fetch(url):
    return urllib.request.urlopen(url).read()


def main(urls):
    with ProcessPoolExecutor(max_workers=16) as pool:
        return list(pool.map(fetch, urls))  # flag hint message: urlopen
