from threading import Lock
from time import sleep

from gevent import monkey

monkey.patch_all(thread=False, time=False)
