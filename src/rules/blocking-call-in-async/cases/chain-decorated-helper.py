import functools

import requests


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return wrapper


@logged
def load(url):
    return requests.get(url)


async def handler(url):
    return load(url)  # flag message: load → 
