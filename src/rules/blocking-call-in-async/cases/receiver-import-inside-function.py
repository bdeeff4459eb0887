async def fetch(url):
    import requests

    return requests.get(url)  # flag
