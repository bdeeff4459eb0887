from gevent import monkey

monkey.patch_all()

import threading

LOCK = threading.Lock()
