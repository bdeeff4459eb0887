from users import name_of


def title(order):
    return name_of(order.user)


async def show(order):
    return title(order)
