import requests


class Client:
    async def open(self, token):
        self.session = requests.Session()
        self.session.headers["Authorization"] = token
        self.session.mount("https://", requests.adapters.HTTPAdapter(max_retries=3))
