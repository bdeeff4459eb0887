class Bot:
    def __init__(self, loop):
        self.loop = loop

    def ready(self):
        self.loop.create_task(self.greet())  # flag likely
