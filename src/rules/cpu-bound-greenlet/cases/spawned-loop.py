from gevent import monkey

monkey.patch_all()

import gevent


def count():
    total = 0
    for i in range(20_000_000):  # flag message: lets no other greenlet run
        total += i
    print(total)


gevent.joinall([gevent.spawn(count), gevent.spawn(print, "hello")])
