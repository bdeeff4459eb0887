from functools import partial

import requests


def load(url, timeout):
    return requests.get(url, timeout=timeout)


load_rates = partial(load, "https://rates.example/latest")
