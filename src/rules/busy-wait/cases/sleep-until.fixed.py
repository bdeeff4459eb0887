import time


def throttle(start, interval):
    time.sleep(max(0, interval - (time.time() - start)))
    return time.time()
