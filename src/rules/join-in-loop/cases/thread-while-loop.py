import threading


def drain(addresses, notify):
    index = 0
    while index < len(addresses):
        thread = threading.Thread(target=notify, args=(addresses[index],))
        index += 1
        thread.start()
        thread.join()  # flag
