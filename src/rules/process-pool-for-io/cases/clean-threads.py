from concurrent.futures import ThreadPoolExecutor

import requests


def fetch(url):
    return requests.get(url).text


def main(urls):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(fetch, urls))
