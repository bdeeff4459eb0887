from gevent import monkey

monkey.patch_all()

import gevent


def ask():
    return input("name? ")  # flag message: Patching does not cover it


gevent.spawn(ask).join()
