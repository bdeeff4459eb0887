"""A crawler."""
from gevent import monkey

monkey.patch_all()

import sys
from time import sleep

import gevent


def tick():
    sleep(1)


gevent.joinall([gevent.spawn(tick) for _ in sys.argv])
