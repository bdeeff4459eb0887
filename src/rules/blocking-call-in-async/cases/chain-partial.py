from functools import partial

import requests


def load(url, timeout):
    return requests.get(url, timeout=timeout)


load_rates = partial(load, "https://rates.example/latest")


async def handler():
    return load_rates(timeout=5)  # flag message: requests.get
