from gevent import monkey

monkey.patch_all()

import gevent


def count(:
    for i in range(50_000_000)
        pass


gevent.spawn(count
