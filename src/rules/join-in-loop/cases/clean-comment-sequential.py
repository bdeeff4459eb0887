import threading


def flash_devices(devices, flash):
    # Execute threads sequentially: the programmer has a single socket.
    for device in devices:
        thread = threading.Thread(target=flash, args=(device,))
        thread.start()
        thread.join()
