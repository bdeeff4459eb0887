import requests


def load(url):
    return requests.get(url)


def report(url):
    return load(url).text


async def main(job):
    return await job()
