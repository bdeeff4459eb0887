from threading import Lock

import eventlet

eventlet.monkey_patch(socket=True, time=True)
