import requests


class Account:
    def __init__(self, url):
        self.url = url

    @property
    def balance(self):
        return requests.get(self.url).json()["balance"]


async def can_pay(account: Account, amount):
    return account.balance >= amount  # flag message: balance → requests.get
