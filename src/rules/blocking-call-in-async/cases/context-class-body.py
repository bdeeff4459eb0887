import requests


async def make_type(url):
    class Settings:
        values = requests.get(url)  # flag

    return Settings
