from shop.storage import find


async def order(number):
    return find(number)  # flag message: find → requests.get
