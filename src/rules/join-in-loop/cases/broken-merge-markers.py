import threading

<<<<<<< HEAD
TIMEOUT = 5
=======
TIMEOUT = 30
>>>>>>> feature/slow-network


def check_hosts(hosts, check):
    for host in hosts:
        thread = threading.Thread(target=check, args=(host, TIMEOUT))
        thread.start()
        thread.join()  # flag
