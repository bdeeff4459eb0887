from gevent import monkey

monkey.patch_all()

import gevent


def lines(orders):
    return [line.total for order in orders for line in order.lines]


gevent.spawn(lines, []).join()
