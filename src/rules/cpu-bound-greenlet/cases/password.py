from gevent import monkey

monkey.patch_all()

import gevent
import bcrypt


def login(password, stored):
    return bcrypt.checkpw(password, stored)  # flag message: slow by design


gevent.spawn(login, b"a", b"b").join()
