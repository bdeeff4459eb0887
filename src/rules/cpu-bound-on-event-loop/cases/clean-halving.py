def search(values, wanted, low, high):
    if low >= high:
        return low
    middle = (low + high) // 2
    if values[middle] < wanted:
        return search(values, wanted, middle + 1, high)
    return search(values, wanted, low, middle)


async def position(values, wanted):
    return search(values, wanted, 0, len(values))
