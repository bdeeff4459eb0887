import gevent
from gevent import socket, subprocess


def probe(host):
    gevent.sleep(1)
    subprocess.check_call(["true"])
    return socket.create_connection((host, 80))


gevent.spawn(probe, "example.org").join()
