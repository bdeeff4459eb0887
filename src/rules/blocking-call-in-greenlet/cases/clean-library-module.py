import time

import gevent


class Ticker:
    def start(self):
        return gevent.spawn(self.run)

    def run(self):
        time.sleep(1)
