import eventlet


def count():
    for i in range(25_000_000):
        eventlet.sleep(0)


eventlet.spawn(count)
