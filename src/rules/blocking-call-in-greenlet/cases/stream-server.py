import os

from gevent.server import StreamServer


def handle(connection, address):
    os.system("logger " + address[0])  # flag message: Patching does not cover it
    connection.close()


def serve():
    StreamServer(("127.0.0.1", 6000), handle).serve_forever()
