from time import sleep

import eventlet

eventlet.monkey_patch()  # flag
sleep(1)
