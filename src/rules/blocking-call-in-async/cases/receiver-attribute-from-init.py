import requests


class Client:
    def __init__(self, base_url):
        self.base_url = base_url
        self.session = requests.Session()

    async def user(self, user_id):
        return self.session.get(f"{self.base_url}/users/{user_id}")  # flag
