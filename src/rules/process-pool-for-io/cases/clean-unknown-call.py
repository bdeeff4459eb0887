from concurrent.futures import ProcessPoolExecutor

import requests

from pages import analyse


def work(url):
    return analyse(requests.get(url).text)


def main(urls):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(work, urls))
