import eventlet

eventlet.monkey_patch()

from time import sleep

sleep(1)
