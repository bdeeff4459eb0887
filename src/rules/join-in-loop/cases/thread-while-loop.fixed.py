import threading


def drain(addresses, notify):
    index = 0
    threads = []
    while index < len(addresses):
        thread = threading.Thread(target=notify, args=(addresses[index],))
        threads.append(thread)
        index += 1
        thread.start()
    for thread in threads:
        thread.join()
