import requests

SESSION = requests.Session()


async def fetch(url):
    return SESSION.get(url)  # flag
