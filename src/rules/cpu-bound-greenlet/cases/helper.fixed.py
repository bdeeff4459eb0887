from gevent import monkey

monkey.patch_all()

import gevent


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def serve(connection):
    connection.sendall(str(gevent.get_hub().threadpool.apply(fib, (34,))).encode())


def accept(server):
    while True:
        connection, _ = server.accept()
        gevent.spawn(serve, connection)
