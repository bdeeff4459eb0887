import threading


class Gate:
    def __init__(self):
        self.condition = threading.Condition()
        self.open = False

    async def enter(self):
        with self.condition:
            while not self.open:
                self.condition.wait()  # flag
        return self

    def unlock(self):
        with self.condition:
            self.open = True
            self.condition.notify_all()
