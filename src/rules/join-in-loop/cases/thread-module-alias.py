import threading as th


def ping_all(hosts, ping):
    for host in hosts:
        worker = th.Thread(target=ping, kwargs={"host": host, "count": 3})
        worker.daemon = True
        worker.start()
        worker.join()  # flag
