from gevent import monkey

monkey.patch_all()

import subprocess

from gevent import Greenlet


class Converter(Greenlet):
    def __init__(self, path):
        super().__init__()
        self.path = path

    def _run(self):
        subprocess.check_call(["convert", self.path])


if __name__ == "__main__":
    Converter("a.png").start()
