from gevent import monkey

monkey.patch_all()

import gevent


def render(size):
    rows = []
    for y in range(3_000):  # flag
        for x in range(3_000):
            rows.append(x ^ y)
    return rows


gevent.spawn(render, 3).join()
