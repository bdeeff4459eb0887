from time import monotonic, sleep as pause


async def tick(clock):
    clock.show(monotonic())
    pause(1)  # flag
