import time
from concurrent.futures import ThreadPoolExecutor

from dask import delayed
from huey import RedisHuey
from textual import work
from textual.app import App
from tornado import web
from tornado.concurrent import run_on_executor

huey = RedisHuey("shop")


@huey.task()
def send_letter(address):
    time.sleep(1)
    return address


@delayed
def load(part):
    time.sleep(1)
    return part


async def order(address):
    send_letter(address)
    return [load(part) for part in range(3)]


class Browser(App):
    @work(thread=True)
    def index(self, text):
        time.sleep(2)
        self.call_from_thread(self.notify, text)

    async def on_input_submitted(self, event):
        self.index(event.value)


class Thumbnail(web.RequestHandler):
    executor = ThreadPoolExecutor(4)

    @run_on_executor(executor="executor")
    def make(self, name):
        time.sleep(1)
        return name

    async def get(self, name):
        made = self.make(name)
        self.write(await made)
