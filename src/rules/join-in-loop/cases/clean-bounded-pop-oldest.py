import threading


def scan(hosts, scan_host):
    running = []
    for host in hosts:
        if len(running) >= 16:
            running.pop(0).join()
        thread = threading.Thread(target=scan_host, args=(host,))
        thread.start()
        running.append(thread)
    for thread in running:
        thread.join()
