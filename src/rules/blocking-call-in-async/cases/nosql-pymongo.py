from pymongo import MongoClient

client = MongoClient("mongodb://localhost")


async def databases():
    return client.list_database_names()  # flag warning
