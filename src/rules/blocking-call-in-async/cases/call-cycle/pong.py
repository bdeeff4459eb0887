import time

import ping


def pong(count):
    time.sleep(1)
    ping.ping(count)
