from gevent import monkey

monkey.patch_all()

from socket import create_connection
