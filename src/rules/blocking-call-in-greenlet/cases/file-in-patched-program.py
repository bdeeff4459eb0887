from gevent import monkey

monkey.patch_all()

from gevent.pool import Group

group = Group()


def load(path):
    with open(path) as file:  # flag information
        return len(path)


print(group.map(load, ["a", "b"]))
