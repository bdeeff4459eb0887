from gevent import monkey

monkey.patch_all()

import gevent


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def serve(connection):
    connection.sendall(str(fib(34)).encode())  # flag message: recursive calls


def accept(server):
    while True:
        connection, _ = server.accept()
        gevent.spawn(serve, connection)
