import time

import eventlet

eventlet.monkey_patch()


def tick():
    time.sleep(1)


eventlet.spawn(tick).wait()
