import requests


class Catalogue:
    def __init__(self, url):
        self.items = requests.get(url).json()


async def show(url):
    catalogue = Catalogue(url)  # flag message: → requests.get
    return catalogue.items
