import asyncio
import subprocess
import threading
import time


def on_the_loop():
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    time.sleep(0.5)


def whatever_the_answer(host):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop is not None:
        loop.call_soon(print, host)
    return subprocess.run(["host", host])


def behind_the_branch_for_threads():
    if threading.current_thread() is not threading.main_thread():
        return
    time.sleep(1)


def another_error(path):
    try:
        asyncio.get_running_loop()
        return int(path)
    except ValueError:
        time.sleep(1)


class Worker:
    def __init__(self, loop):
        self._loop = loop
        self._ready = False
        self._thread = threading.Thread(target=print)

    @property
    def asynchronous(self):
        return self._loop is asyncio.get_running_loop()

    @property
    def is_ready(self):
        return self._ready

    def close(self):
        if not self.asynchronous:
            return
        subprocess.run(["true"])

    def wait(self):
        if self.is_ready:
            return
        time.sleep(1)

    def stop(self):
        if threading.current_thread() is self._thread:
            return
        self._thread.join()

    def close_or_wait(self, is_late):
        if self.asynchronous and is_late:
            return
        time.sleep(1)


async def main():
    worker = Worker(asyncio.get_running_loop())
    on_the_loop()  # flag message: on_the_loop → time.sleep
    whatever_the_answer("example.org")  # flag
    behind_the_branch_for_threads()  # flag
    another_error("7")  # flag
    worker.close()  # flag
    worker.wait()  # flag
    worker.stop()  # flag
    worker.close_or_wait(True)  # flag
