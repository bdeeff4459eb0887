from asgiref.sync import async_to_sync

from orders import place_order

place_order_now = async_to_sync(place_order)


async def checkout(cart):
    return place_order_now(cart)  # flag
