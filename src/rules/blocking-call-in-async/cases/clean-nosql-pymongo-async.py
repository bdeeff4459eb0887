from pymongo import AsyncMongoClient

client = AsyncMongoClient()


async def databases():
    return await client.list_database_names()
