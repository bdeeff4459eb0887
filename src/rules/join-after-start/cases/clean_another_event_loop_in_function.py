import asyncio
import threading


def load(coroutine):
    result = []

    def work():
        result.append(asyncio.run(coroutine))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return result[0]
