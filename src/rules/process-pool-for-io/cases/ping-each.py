import socket
from multiprocessing import Process


def knock(host):
    socket.create_connection((host, 22)).close()


def main(hosts):
    for host in hosts:
        Process(target=knock, args=(host,)).start()  # flag
