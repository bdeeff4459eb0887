import os
import sys
import time
import logging
import threading

from gevent import monkey

monkey.patch_all()

time.sleep(1)
