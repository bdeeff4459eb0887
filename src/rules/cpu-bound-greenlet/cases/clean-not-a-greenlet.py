from gevent import monkey

monkey.patch_all()

import gevent


def count():
    return sum(i * i for i in range(50_000_000))


if __name__ == "__main__":
    print(count())
