import time


class Device:
    def start(self):
        time.sleep(1)


class Pump(Device):
    async def run(self):
        super().start()  # flag
