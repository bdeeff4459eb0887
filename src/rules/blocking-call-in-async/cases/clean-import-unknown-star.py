from helpers import *


async def tick():
    sleep(1)
