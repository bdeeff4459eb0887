import gevent

from jobs import work

gevent.spawn(work).join()
