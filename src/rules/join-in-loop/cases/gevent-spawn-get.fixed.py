import gevent


def resolve_all(names, lookup):
    addresses = []
    greenlets = []
    for name in names:
        greenlets.append(gevent.spawn(lookup, name))
    for greenlet in greenlets:
        addresses.append(greenlet.get())
    return addresses
