import gevent


class Counter(gevent.Greenlet):
    def _run(self):
        total = 0
        for i in range(30_000_000):  # flag
            total += i * i
        return total


Counter.spawn().join()
