from concurrent.futures import ProcessPoolExecutor

import requests


def closest(url):
    points = requests.get(url).json()
    best = 0
    for first in points:
        for second in points:
            best = max(best, abs(first - second))
    return best


def main(urls):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(closest, urls))
