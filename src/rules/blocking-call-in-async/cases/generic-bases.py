from typing import Generic, TypeVar

from sqlalchemy.orm import Session

Row = TypeVar("Row")


class Order:
    pass


class Repository(Generic[Row]):
    model: type[Row]

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, ident: int) -> Row | None:
        return self._session.get(self.model, ident)


class Orders(Repository[Order]):
    model = Order


class Cached(dict[str, int], Repository[Order]):
    def fresh(self, ident: int):
        return self.find(ident)


async def show(orders: Orders):
    return orders.find(1)  # flag


async def refresh(cached: Cached):
    return cached.fresh(1)  # flag
