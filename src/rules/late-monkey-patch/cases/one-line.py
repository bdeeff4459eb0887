from socket import create_connection
from gevent import monkey; monkey.patch_all()  # flag
