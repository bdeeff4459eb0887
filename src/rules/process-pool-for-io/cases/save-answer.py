from concurrent.futures import ProcessPoolExecutor

import requests


def save(url, path):
    answer = requests.get(url)
    with open(path, "wb") as file:
        file.write(answer.content)


def main(jobs):
    with ProcessPoolExecutor() as pool:
        for url, path in jobs:
            pool.submit(save, url, path)  # flag
