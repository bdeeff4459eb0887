import threading


def start_services(services, probes):
    threads = [threading.Thread(target=service.serve, daemon=True) for service in services]
    for thread in threads:
        thread.start()
    threads_2 = []
    for probe in probes:
        t = threading.Thread(target=probe.run_once)
        threads_2.append(t)
        t.start()
    for t in threads_2:
        t.join()
    return threads
