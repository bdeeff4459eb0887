import threading


def launch(services):
    for service in services:
        thread = threading.Thread(target=service.run, daemon=True)
        thread.start()
        if service.blocking:
            thread.join()
