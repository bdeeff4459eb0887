from contextlib import contextmanager
from threading import Thread


@contextmanager
def heartbeats(beat, join_on_exit=True):
    thread = Thread(target=beat, daemon=True)
    thread.start()
    yield thread
    if join_on_exit:
        thread.join()


async def run(flow, beat):
    with heartbeats(beat, join_on_exit=False):
        await flow()
