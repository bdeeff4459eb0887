import time


def test_waits():
    time.sleep(0.1)
