import requests


async def synchronise(url, record):
    requests.post(url, json=record)  # flag
    requests.put(url, json=record)  # flag
    requests.patch(url, json=record)  # flag
    requests.head(url)  # flag
    requests.options(url)  # flag
    requests.request("REPORT", url)  # flag
    requests.delete(url)  # flag
