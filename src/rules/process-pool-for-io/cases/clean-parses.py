from concurrent.futures import ProcessPoolExecutor

import requests
from bs4 import BeautifulSoup


def links(url):
    page = BeautifulSoup(requests.get(url).text, "html.parser")
    return [link["href"] for link in page.find_all("a")]


def main(urls):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(links, urls))
