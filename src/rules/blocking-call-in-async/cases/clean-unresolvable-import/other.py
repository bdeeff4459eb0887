import requests


def load(url):
    return requests.get(url)


def save(rates):
    with open("rates.json", "w") as file:
        file.write(rates)
