from numbers_of import table


async def show(request):
    return table()  # flag message: 2 nested loops
