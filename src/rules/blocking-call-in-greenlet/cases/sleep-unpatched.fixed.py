from gevent import monkey

monkey.patch_all()

import time

import gevent


def tick(name):
    for _ in range(3):
        print(name)
        time.sleep(1)


gevent.joinall([gevent.spawn(tick, name) for name in "abc"])
