import time

import gevent


def tick(name):
    for _ in range(3):
        print(name)
        time.sleep(1)  # flag message: Call `monkey.patch_all()` first


gevent.joinall([gevent.spawn(tick, name) for name in "abc"])
