import gevent
from urllib.request import urlopen

job = gevent.spawn(lambda: urlopen("https://example.org").read(1))  # flag
job.join()
