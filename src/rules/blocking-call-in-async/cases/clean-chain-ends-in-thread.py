import threading

import requests


def refresh_in_background(url):
    threading.Thread(target=requests.get, args=(url,)).start()


async def handler(url):
    refresh_in_background(url)
