from gevent import monkey

monkey.patch_all()

import gevent


def hanoi(n):
    return 0 if n == 0 else hanoi(n - 1) + 1 + hanoi(n - 1)


def job(n):
    print(hanoi(n))  # flag likely message: exponentially


gevent.spawn_later(1, job, 30)
