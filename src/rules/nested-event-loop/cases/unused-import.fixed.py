from shop import load_orders


async def report(customer):
    return (await load_orders(customer)).total
