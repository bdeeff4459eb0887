import time
from contextlib import contextmanager


@contextmanager
def powered(device):
    device.on()
    time.sleep(1)
    yield device
    device.off()


async def measure(device):
    with powered(device):  # flag message: powered → time.sleep
        return await device.read()
