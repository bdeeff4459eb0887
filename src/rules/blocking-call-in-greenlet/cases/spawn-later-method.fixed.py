from gevent import monkey

monkey.patch_all()

import time

import gevent


class Watcher:
    def poll(self):
        time.sleep(0.5)
        gevent.spawn_later(10, self.poll)


if __name__ == "__main__":
    Watcher().poll()
    gevent.wait()
