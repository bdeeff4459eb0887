import requests

import orders


def orders_of(user):
    return requests.get(f"https://shop.example/{user}/orders").json()


async def can_order(user):
    return orders.total(user) < 10  # flag message: total → orders_of → requests.get
