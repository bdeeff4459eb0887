import enum
import time
from typing import Generic, TypeVar

P = TypeVar("P")
R = TypeVar("R")


class Engine(Generic[P, R]):
    def run(self):
        time.sleep(1)


class AsyncEngine(Engine[P, R]):
    async def run(self):
        return None


class Speed(enum.Enum):
    SLOW = 1

    def wait(self):
        time.sleep(self.value)


async def main(mode):
    Engine[int, str]().run()  # flag
    engine = Engine[P, R]()
    engine.run()  # flag
    await AsyncEngine[P, R]().run()
    Speed["SLOW"].wait()
