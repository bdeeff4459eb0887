from gevent import monkey

monkey.patch_all()

import socket

import gevent


def open_port(host):
    return socket.create_connection((host, 80))


def probe(host):
    connection = open_port(host)
    connection.close()


def main(hosts):
    gevent.joinall([gevent.spawn(probe, host) for host in hosts])


if __name__ == "__main__":
    main(["example.org"])
