from gevent import monkey


def patch():
    monkey.patch_all()


patch()

import requests
from time import sleep
