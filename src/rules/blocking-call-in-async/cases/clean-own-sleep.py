class Lamp:
    def sleep(self, seconds):
        self.off_for = seconds


async def rest(lamp: Lamp):
    lamp.sleep(1)
