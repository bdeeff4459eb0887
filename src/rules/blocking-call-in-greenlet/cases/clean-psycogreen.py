from gevent import monkey

monkey.patch_all()

import gevent
import psycopg2
from psycogreen.gevent import patch_psycopg

patch_psycopg()


def count(dsn):
    return psycopg2.connect(dsn)


gevent.spawn(count, "dbname=test").join()
