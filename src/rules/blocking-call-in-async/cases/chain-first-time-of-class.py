import os


class Settings:
    known = {}

    @classmethod
    def all(cls):
        if len(cls.known) == 0:
            cls.known = {name: name for name in os.listdir("settings")}
        return cls.known

    def own(self):
        if len(self.known) == 0:
            self.known = {name: name for name in os.listdir("settings")}
        return self.known

    @classmethod
    def fresh(cls):
        if len(cls.known) == 0:
            return os.listdir("settings")
        return cls.known


async def show():
    Settings.all()  # flag hint possible
    Settings().own()  # flag information
    Settings.fresh()  # flag information
