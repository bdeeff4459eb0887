from helpers import *
from somewhere import *


def pause():
    return None


async def main(wait):
    pause()
    wait()
    print("a built-in, as far as anybody can tell")
    nothing_of_the_kind()
