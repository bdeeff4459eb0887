class Door:
    def open(self):
        self.is_open = True

    def read(self):
        return self.is_open


async def enter(door: Door):
    door.open()
    return door.read()
