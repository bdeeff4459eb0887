import requests


async def handler(page=requests.get("https://rates.example/latest")):
    return page.text
