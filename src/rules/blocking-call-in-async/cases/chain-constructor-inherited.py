import time


class Device:
    def __init__(self):
        time.sleep(1)


class Pump(Device):
    pass


async def connect():
    return Pump()  # flag message: → time.sleep
