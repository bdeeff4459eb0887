import threading as th


def ping_all(hosts, ping):
    workers = []
    for host in hosts:
        worker = th.Thread(target=ping, kwargs={"host": host, "count": 3})
        workers.append(worker)
        worker.daemon = True
        worker.start()
    for worker in workers:
        worker.join()
