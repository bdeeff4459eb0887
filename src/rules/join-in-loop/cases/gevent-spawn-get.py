import gevent


def resolve_all(names, lookup):
    addresses = []
    for name in names:
        addresses.append(gevent.spawn(lookup, name).get())  # flag
    return addresses
