import time

import gevent
from locust import HttpUser, task


class Visitor(HttpUser):
    @task
    def visit(self):
        gevent.spawn(self.pause).join()

    def pause(self):
        time.sleep(1)


if __name__ == "__main__":
    print(Visitor)
