from gevent import monkey

monkey.patch_all()

import gevent


def count():
    for i in range(20_000_000):
        gevent.idle()


gevent.spawn(count).join()
