import time

import requests
from mixin import Both
from questions import is_off_loop


class Client(Both):
    def __init__(self, loop):
        self.loop = loop

    def get(self, url):
        if not self.asynchronous:
            return None
        return requests.get(url, timeout=5)

    def close(self):
        if is_off_loop():
            return
        time.sleep(1)

    def flush(self):
        if self.is_open():
            return
        time.sleep(1)

    def is_open(self):
        return self.loop is not None
