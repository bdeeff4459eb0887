import time


class Device:
    def settle(self):
        time.sleep(1)


class Simulation(Device):
    def settle(self):
        self.is_settled = True

    async def start(self):
        self.settle()
