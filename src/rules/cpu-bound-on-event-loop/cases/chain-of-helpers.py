async def answer(request):
    return build(request.user)  # flag


def build(user):
    return f"{user}: {score()}"


def score():
    return sum(i * i for i in range(30_000_000))
