from gevent import monkey

monkey.patch_all()

import requests
from time import sleep
