import time


def throttle(start, interval):
    while time.time() - start < interval:  # flag message: time.sleep
        pass
    return time.time()
