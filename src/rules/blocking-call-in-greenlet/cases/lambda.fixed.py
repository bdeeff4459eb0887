from gevent import monkey

monkey.patch_all()

import gevent
from urllib.request import urlopen

job = gevent.spawn(lambda: urlopen("https://example.org").read(1))
job.join()
