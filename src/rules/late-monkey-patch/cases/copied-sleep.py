"""A crawler."""
import sys
from time import sleep

from gevent import monkey

monkey.patch_all()  # flag message: line 3 has imported `time.sleep`

import gevent


def tick():
    sleep(1)


gevent.joinall([gevent.spawn(tick) for _ in sys.argv])
