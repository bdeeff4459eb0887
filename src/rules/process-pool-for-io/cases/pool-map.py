from multiprocessing import Pool

import requests


def size(url):
    return len(requests.get(url).text)


def main(urls):
    with Pool(8) as pool:
        return pool.map(size, urls)  # flag
