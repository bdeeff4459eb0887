import threading


def start_services(services, probes):
    threads = [threading.Thread(target=service.serve, daemon=True) for service in services]
    for thread in threads:
        thread.start()
    for probe in probes:
        t = threading.Thread(target=probe.run_once)
        t.start()
        t.join()  # flag
    return threads
