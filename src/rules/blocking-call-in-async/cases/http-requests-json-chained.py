import requests


async def load_user(url, user_id):
    return requests.get(f"{url}/users/{user_id}").json()["name"]  # flag
