import gevent
from gevent.pool import Pool


def work(rows):
    close = 0
    for first in rows:
        gevent.sleep(0)
        for second in rows:
            close += abs(first - second) < 3
    return close


def main(batches):
    pool = Pool(10)
    return [pool.spawn(work, batch) for batch in batches]
