def count(limit):
    total = 0
    for i in range(limit):
        total += i
    return total


async def handle(request):
    return count(1_000)
