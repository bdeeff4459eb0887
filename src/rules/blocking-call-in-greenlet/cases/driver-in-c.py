from gevent import monkey

monkey.patch_all()

import gevent
import psycopg2


def count(dsn):
    connection = psycopg2.connect(dsn)  # flag
    return connection


jobs = [gevent.spawn(count, "dbname=test") for _ in range(4)]
gevent.joinall(jobs)
