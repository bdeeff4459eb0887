from functools import cached_property

import requests


class Account:
    @cached_property
    def profile(self):
        return requests.get("https://accounts.example/me").json()

    async def name(self):
        return self.profile["name"]  # flag
