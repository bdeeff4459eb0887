from gevent import monkey

monkey.patch_all()

import logging
import urllib.request

logging.basicConfig()
