from gevent import monkey

monkey.patch_socket()

import time

import gevent


def tick():
    time.sleep(1)


gevent.spawn(tick).join()
