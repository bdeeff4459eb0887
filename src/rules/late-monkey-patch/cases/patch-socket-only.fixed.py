from gevent.monkey import patch_socket

patch_socket()

from socket import socket

print(socket)
