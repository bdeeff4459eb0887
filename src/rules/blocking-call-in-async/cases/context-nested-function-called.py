import time


async def start(machine):
    def settle():
        time.sleep(1)

    machine.start()
    settle()  # flag message: settle → time.sleep
