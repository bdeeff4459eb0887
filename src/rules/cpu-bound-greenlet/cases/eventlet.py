import eventlet


def count():
    total = 0
    for i in range(25_000_000):  # flag
        total += i
    return total


eventlet.spawn(count)
