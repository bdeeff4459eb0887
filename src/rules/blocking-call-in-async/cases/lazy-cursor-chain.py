import asyncio

from pymongo import MongoClient

products = MongoClient("mongodb://localhost").shop.products


async def newest(count):
    return list(products.find({}).sort("added", -1).limit(count))  # flag


async def names():
    for product in products.find({}, {"name": 1}).limit(20):  # flag
        print(product["name"])


async def cursor():
    return products.find({}).limit(20)
