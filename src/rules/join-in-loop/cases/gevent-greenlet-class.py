from gevent import Greenlet


def poll_devices(devices, read):
    for device in devices:
        greenlet = Greenlet(read, device)
        greenlet.start()
        greenlet.join()  # flag
