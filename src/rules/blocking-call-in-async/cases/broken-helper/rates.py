import requests


def load(url):
    return requests.get(url)


def store(rates):
    for rate in rates:
        rate.save(
