import requests


async def make_handler(url):
    return lambda page=requests.get(url): page.text  # flag
