import orders


def name_of(user):
    return user.name if user else orders.title(user)
