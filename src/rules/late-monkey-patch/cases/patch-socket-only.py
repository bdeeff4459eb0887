from socket import socket
from gevent.monkey import patch_socket

patch_socket()  # flag
print(socket)
