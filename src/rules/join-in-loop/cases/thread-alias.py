import threading


def upload_parts(client, parts):
    for number, part in enumerate(parts, start=1):
        t = threading.Thread(target=client.upload_part, args=(number, part))
        worker = t
        worker.start()
        worker.join()  # flag
