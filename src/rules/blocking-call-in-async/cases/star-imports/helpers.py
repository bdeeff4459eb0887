import time

import requests


def pause():
    time.sleep(1)


class Page:
    def __init__(self, url):
        self.url = url

    def load(self):
        return requests.get(self.url).text
