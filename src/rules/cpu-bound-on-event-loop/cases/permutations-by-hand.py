def arrange(items):
    if len(items) <= 1:
        return [items]
    found = []
    for i in range(len(items)):
        for rest in arrange(items[:i] + items[i + 1 :]):
            found.append([items[i]] + rest)
    return found


async def seats(request):
    return arrange(request.guests)  # flag likely message: exponentially
