import requests


class Client:
    def __init__(self):
        self._session = None

    @property
    def session(self) -> requests.Session:
        if self._session is None:
            self._session = requests.Session()
        return self._session

    async def fetch(self, url):
        return self.session.get(url)  # flag
