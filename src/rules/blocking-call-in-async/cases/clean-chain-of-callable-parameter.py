import time


def twice(action):
    action()
    action()


def nap():
    time.sleep(1)


async def show(lamp):
    twice(lamp.blink)
