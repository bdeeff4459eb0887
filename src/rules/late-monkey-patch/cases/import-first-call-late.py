from gevent import monkey
import logging
import urllib.request

logging.basicConfig()
monkey.patch_all()  # flag message: urllib.request
