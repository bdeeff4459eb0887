from time import sleep


def nap():
    sleep(1)


async def tick(clock):
    sleep = clock.pause
    sleep(1)
