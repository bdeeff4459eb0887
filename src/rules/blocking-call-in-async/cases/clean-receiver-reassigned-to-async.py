import httpx
import requests


async def fetch(url):
    client = requests.Session()
    client.close()
    client = httpx.AsyncClient()
    return await client.get(url)
