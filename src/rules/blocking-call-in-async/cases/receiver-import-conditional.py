try:
    import requests
except ImportError:
    requests = None


async def fetch(url):
    if requests is None:
        raise RuntimeError("requests is not installed")
    return requests.get(url)  # flag
