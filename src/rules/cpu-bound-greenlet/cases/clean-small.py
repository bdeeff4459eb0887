from gevent import monkey

monkey.patch_all()

import gevent


def count():
    return sum(range(1_000))


gevent.spawn(count).join()
