from __future__ import annotations

from typing import TYPE_CHECKING, Any, Collection

if TYPE_CHECKING:
    from pymongo import collection
    from pymongo.collection import Collection as Documents
    from pymongo.database import Database


class Catalogue:
    products: "Documents[dict[str, Any]]"
    orders: collection.Collection[dict[str, Any]]

    async def product(self, key):
        return self.products.find_one({"_id": key})  # flag

    async def order(self, key):
        return self.orders.find_one({"_id": key})  # flag


async def names(database: Database[dict[str, Any]], rows: Collection[Database]):
    print(len(rows), rows.list_collection_names)
    return database.list_collection_names()  # flag
