import requests


class Rates:
    def load(self):
        return requests.get("https://rates.example/latest")


async def show(rates: Rates):
    return rates.load()  # flag
