from gevent import monkey

monkey.patch_all()

import gevent


def build():
    return [n * n for n in range(20_000_000)]


def report():
    return len(build())


def job():
    print(report())  # flag


gevent.spawn(job).join()
