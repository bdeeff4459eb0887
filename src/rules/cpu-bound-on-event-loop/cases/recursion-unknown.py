def hanoi(discs, start, over, end):
    if discs == 0:
        return 0
    return hanoi(discs - 1, start, end, over) + 1 + hanoi(discs - 1, over, start, end)


async def moves(request):
    return hanoi(request.discs, "a", "b", "c")  # flag likely message: exponentially
