from . import settings
from gevent import monkey

monkey.patch_all()  # flag likely message: may already hold
