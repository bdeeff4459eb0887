import time


class Robot:
    def _step(self):
        time.sleep(0.1)

    def walk(self):
        for _ in range(10):
            self._step()

    async def patrol(self):
        while True:
            self.walk()  # flag message: walk → 
