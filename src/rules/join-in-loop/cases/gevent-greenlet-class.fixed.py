from gevent import Greenlet


def poll_devices(devices, read):
    greenlets = []
    for device in devices:
        greenlet = Greenlet(read, device)
        greenlets.append(greenlet)
        greenlet.start()
    for greenlet in greenlets:
        greenlet.join()
