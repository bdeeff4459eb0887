import time
from typing import Self, cast

import redis


class Request:
    def header(self, name, value) -> Self:
        self.headers = {name: value}
        return self

    def send(self):
        time.sleep(1)


async def main(cache):
    Request().header("Accept", "*/*").send()  # flag
    cast(redis.Redis, cache).get("key")  # flag
    store = cast("redis.Redis", cache)
    store.set("key", 1)  # flag
