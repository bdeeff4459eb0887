import time


class Device:
    def settle(self):
        time.sleep(1)


class Pump(Device):
    pass


class WaterPump(Pump):
    async def start(self):
        self.settle()  # flag message: settle → time.sleep
