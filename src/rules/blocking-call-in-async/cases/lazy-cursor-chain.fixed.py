import asyncio

from pymongo import MongoClient

products = MongoClient("mongodb://localhost").shop.products


async def newest(count):
    return await asyncio.to_thread(lambda: list(products.find({}).sort("added", -1).limit(count)))


async def names():
    for product in await asyncio.to_thread(lambda: list(products.find({}, {"name": 1}).limit(20))):
        print(product["name"])


async def cursor():
    return products.find({}).limit(20)
