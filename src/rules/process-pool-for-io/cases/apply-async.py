import multiprocessing

import requests


def fetch(url):
    answer = requests.get(url)
    answer.raise_for_status()
    return answer.json()


def main(urls):
    pool = multiprocessing.Pool()
    results = [pool.apply_async(fetch, (url,)) for url in urls]  # flag
    return [result.get() for result in results]
