from gevent import monkey

monkey.patch_all()

import gevent


def count():
    total = 0
    for i in range(20_000_000):
        total += i
        if i % 10_000 == 0:
            gevent.sleep(0)
    return total


gevent.spawn(count).join()
