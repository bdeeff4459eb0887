import time


def print(*words):
    time.sleep(1)


def wait():
    time.sleep(1)
