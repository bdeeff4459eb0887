async def report(session):
    data = collect()  # flag
    await session.send(data)


def collect(rounds=5_000_000):
    values = []
    for i in range(rounds):
        values.append(i * 2)
    return values
