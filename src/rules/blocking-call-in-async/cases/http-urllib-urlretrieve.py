from urllib.request import urlretrieve


async def download(url, target):
    path, headers = urlretrieve(url, target)  # flag
    return headers["Content-Length"]
