import requests


class Monkey:
    def patch_all(self):
        return requests


monkey = Monkey()
monkey.patch_all()
