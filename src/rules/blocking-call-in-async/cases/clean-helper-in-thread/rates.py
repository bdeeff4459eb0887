import requests


def load(url):
    return requests.get(url)


class Rates:
    def refresh(self):
        self.values = load("https://rates.example/latest")
