import time


class Device:
    def settle(self):
        time.sleep(1)
