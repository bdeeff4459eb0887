import time
from typing import Generic, TypeVar

Row = TypeVar("Row")


class Slow:
    def find(self, ident: int):
        time.sleep(1)


class Repository(Generic[Row]):
    def find(self, ident: int):
        return self.rows[ident]


class Orders(Repository[Slow]):
    rows: dict = {}


versions = {"slow": Slow}


class Chosen(versions["quick"]):
    pass


class Overridden(Repository[int], Slow):
    rows: dict = {}


async def show(orders: Orders, chosen: Chosen, overridden: Overridden):
    return orders.find(1), chosen.find(2), overridden.find(3)
