async def lines(orders):
    result = []
    for order in orders:
        for line in order.lines:
            result.append(line.total)
    return result
