from subprocess import run
from threading import Event, Thread
from queue import Queue

from gevent import monkey

monkey.patch_all()
