import requests


class Catalogue:
    def __init__(self, url):
        self.items = requests.get(url).json()
