import subprocess
import threading
from dataclasses import dataclass, field


class Workers:
    def __init__(self, count):
        self.threads = [threading.Thread(target=print) for _ in range(count)]
        self.children: list[subprocess.Popen[bytes]] = []
        self.mixed = [threading.Thread(target=print), "none"]
        self.later = []

    def start(self):
        self.later = [threading.Thread(target=print)]
        for thread in self.threads:
            thread.start()

    def join(self):
        for thread in self.threads:
            thread.join()

    async def stop(self):
        for child in self.children:
            child.terminate()
        for child in self.children:
            child.wait()  # flag information likely
        for thread in self.threads:
            thread.join()  # flag information likely
        for thread in self.later:
            thread.join()  # flag information likely
        for either in self.mixed:
            either.join([])


@dataclass
class Group:
    threads: list[threading.Thread] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    async def stop(self):
        for thread in self.threads:
            thread.join()  # flag information likely
        for name in self.names:
            name.join("ab")


async def local(workers: Workers):
    threads: list[threading.Thread] = []
    for _ in range(3):
        threads.append(threading.Thread(target=print))
    for thread in threads:
        thread.join()  # flag
    workers.join()  # flag
