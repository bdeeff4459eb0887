import time

import gevent


class Watcher:
    def poll(self):
        time.sleep(0.5)  # flag
        gevent.spawn_later(10, self.poll)


if __name__ == "__main__":
    Watcher().poll()
    gevent.wait()
