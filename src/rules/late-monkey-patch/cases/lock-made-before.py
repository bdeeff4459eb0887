import threading
from gevent import monkey

LOCK = threading.Lock()
monkey.patch_all()  # flag message: has made a `threading.Lock`
