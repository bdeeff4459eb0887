import users


def total(user):
    return len(users.orders_of(user))


async def show(user):
    return total(user)  # flag message: total → orders_of → requests.get
