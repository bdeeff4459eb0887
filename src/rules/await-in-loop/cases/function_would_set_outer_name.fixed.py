from exchange import symbol_of


async def update(orders, now):
    oldest = now
    markets = set()
    # The fix would be a function in which `oldest` is another variable.
    for order in orders:
        oldest = min(oldest, order.created)
        markets.add(await symbol_of(order.pair))
    return markets, oldest
