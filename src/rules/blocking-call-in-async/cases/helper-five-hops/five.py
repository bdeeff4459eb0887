import time


def ask():
    time.sleep(1)
