import os

import requests


def load(url, path):
    if os.path.exists(path):
        return path
    return requests.get(url)


async def handler(url, path):
    return load(url, path)  # flag warning message: load → requests.get
