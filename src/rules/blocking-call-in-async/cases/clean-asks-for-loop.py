import asyncio
import subprocess
import threading
import time

import sniffio
from tornado.ioloop import IOLoop


def refresh_cache(host):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop is not None:
        return loop.create_task(lookup(host))
    return subprocess.run(["host", host])


def wait_a_little():
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        time.sleep(0.5)


def wait_outside_only():
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        pass
    else:
        raise RuntimeError("call this from a thread")
    time.sleep(0.5)


def resolve(host):
    try:
        loop = asyncio.get_running_loop()
        return loop.create_task(lookup(host))
    except RuntimeError:
        return subprocess.run(["host", host])


def flagged_name(host):
    is_async = False
    try:
        asyncio.get_running_loop()
        is_async = True
    except RuntimeError:
        pass
    if is_async:
        return lookup(host)
    return subprocess.run(["host", host])


def private_question():
    if asyncio._get_running_loop() is None:
        time.sleep(1)


def which_library():
    try:
        sniffio.current_async_library()
    except sniffio.AsyncLibraryNotFoundError:
        time.sleep(1)


def on_main_thread():
    if threading.current_thread() is not threading.main_thread():
        time.sleep(1)


def in_a_thread():
    return threading.get_ident() != threading.main_thread().ident


def pause(seconds):
    if in_a_thread():
        time.sleep(seconds)


class Client:
    def __init__(self, loop):
        self._loop = loop
        self._loop_thread_id = threading.get_ident()

    @property
    def asynchronous(self):
        try:
            return self._loop is asyncio.get_running_loop()
        except RuntimeError:
            return False

    @property
    def is_busy(self):
        return self._loop is not None and self._loop.is_running()

    def close(self):
        if self.asynchronous:
            return self._close()
        subprocess.run(["true"])

    def wait(self, asynchronous=None):
        if asynchronous is None:
            asynchronous = self.asynchronous
        if asynchronous:
            return asyncio.sleep(1)
        else:
            time.sleep(1)

    def finish(self):
        if not self.is_busy:
            time.sleep(1)

    def pause(self):
        if self._loop_thread_id == threading.get_ident():
            raise RuntimeError("on the loop")
        time.sleep(1)

    def halt(self):
        return asyncio.sleep(1) if self.asynchronous else time.sleep(1)

    async def _close(self):
        await asyncio.sleep(0)


async def lookup(host):
    return host


def start(client: Client):
    IOLoop.current().add_callback(client.close)


async def main():
    client = Client(asyncio.get_running_loop())
    refresh_cache("example.org")
    wait_a_little()
    wait_outside_only()
    resolve("example.org")
    flagged_name("example.org")
    private_question()
    which_library()
    on_main_thread()
    pause(1)
    await client.wait()
    client.finish()
    client.pause()
    await client.halt()
    await client.close()
