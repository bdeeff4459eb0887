import time


class Engine:
    def __init__(self, work, is_async):
        self.work = work
        self.is_async = is_async

    def call(self):
        if self.is_async:

            async def call_work():
                time.sleep(1)
                return await self.work()

            return call_work()
        return self.work()


class Dialogue:
    def call(self):
        return None


def run(work):
    engine = Engine(work, False)
    engine.call()
    answer = Dialogue().call()
    return answer


def start():
    async def pause():
        time.sleep(1)

    return pause()


start()
