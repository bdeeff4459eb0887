def wait_for(device):
    while not device.ready:  # flag likely
        pass
    return device
