import threading
from typing import Callable


def job_of(name: str) -> Callable[[], None]:
    return lambda: print(name)


threading.Thread(target=job_of("a")).start()
