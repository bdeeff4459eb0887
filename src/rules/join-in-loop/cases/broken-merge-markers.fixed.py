import threading

<<<<<<< HEAD
TIMEOUT = 5
=======
TIMEOUT = 30
>>>>>>> feature/slow-network


def check_hosts(hosts, check):
    threads = []
    for host in hosts:
        thread = threading.Thread(target=check, args=(host, TIMEOUT))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
