import time


def ping(count):
    if count:
        pong(count - 1)


def pong(count):
    time.sleep(1)
    ping(count)


async def rally():
    ping(3)  # flag message: ping → pong → time.sleep
