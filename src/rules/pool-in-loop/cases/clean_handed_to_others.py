from concurrent.futures import ThreadPoolExecutor

from .server import start_server


def start(ports):
    for port in ports:
        executor = ThreadPoolExecutor(4)
        start_server(port, executor)
