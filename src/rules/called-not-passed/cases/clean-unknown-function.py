import threading

from jobs import make_job, registry

threading.Thread(target=make_job("a")).start()
threading.Thread(target=registry.handler("a")).start()
threading.Thread(target=getattr(registry, "run")).start()
