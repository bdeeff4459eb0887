from gevent import monkey

monkey.patch_all()

import gevent


def count():
    total = 0
    for i in range(20_000_000):
        if i % 1000 == 0:
            gevent.sleep(0)
        total += i
    print(total)


gevent.joinall([gevent.spawn(count), gevent.spawn(print, "hello")])
