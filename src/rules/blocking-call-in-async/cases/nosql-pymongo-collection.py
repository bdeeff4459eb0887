from pymongo.collection import Collection


async def order(orders: Collection, number):
    return orders.find_one({"number": number})  # flag
