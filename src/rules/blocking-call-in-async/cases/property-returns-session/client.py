import requests


class Client:
    def __init__(self):
        self._session = None

    @property
    def session(self) -> requests.Session:
        return self._session
