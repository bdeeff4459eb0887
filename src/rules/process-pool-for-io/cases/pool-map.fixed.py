import multiprocessing.pool

import requests


def size(url):
    return len(requests.get(url).text)


def main(urls):
    with multiprocessing.pool.ThreadPool(8) as pool:
        return pool.map(size, urls)
