from pymongo import MongoClient

client = MongoClient("mongodb://localhost")
shop = client.shop


async def by_attribute(name):
    return shop.products.find_one({"name": name})  # flag


async def by_key(name):
    return client["shop"].products.find_one({"name": name})  # flag


async def in_one_go(product):
    client.shop.products.insert_one(product)  # flag


async def dotted(name):
    for part in shop.fs.files.find({"filename": name}):  # flag
        print(part)


async def no_collections(letter):
    print(shop.name.find(letter), client.shop.products.full_name.count("."))
    print(shop.products.codec_options, client.shop._private.find)
