from dataclasses import dataclass

import requests


@dataclass
class Client:
    base_url: str
    session: requests.Session

    async def user(self, user_id):
        return self.session.get(f"{self.base_url}/users/{user_id}")  # flag
