import time


async def open_gate(gate):
    gate.up(time.time())
    time.sleep(5)  # flag
    gate.down()


async def close_gate(gate):
    gate.down()
    time.sleep(1)  # flag
    gate.lock(time.time())
