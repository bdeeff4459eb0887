import pong


def ping(count):
    if count:
        pong.pong(count - 1)


async def rally():
    ping(3)  # flag message: ping → pong → time.sleep
