from concurrent.futures import ProcessPoolExecutor

import httpx


def get(url):
    return httpx.get(url)


def title(url):
    return get(url).text.split("<title>")[1]


def main(urls):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(title, urls))  # flag
