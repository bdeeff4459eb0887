import requests


class Rates:
    def __init__(self, url):
        self.url = url
        self.values = {}

    def refresh(self):
        self.values = requests.get(self.url).json()

    async def value(self, name):
        if name not in self.values:
            self.refresh()  # flag message: refresh → requests.get
        return self.values[name]
