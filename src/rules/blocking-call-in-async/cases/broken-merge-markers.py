import requests


async def fetch(url):
<<<<<<< HEAD
    timeout = 5
=======
    timeout = 10
>>>>>>> slow-servers
    return requests.get(url, timeout=timeout)  # flag
