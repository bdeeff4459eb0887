import requests


def current_user(token: str):
    return requests.get("https://accounts.example/me", headers={"Authorization": token}).json()
