import asyncio


class Session:
    def user(self):
        return self.wait(self.load())

    def wait(self, coroutine):
        return asyncio.get_event_loop_policy().new_event_loop().run_until_complete(coroutine)

    async def load(self):
        return "ann"

    async def greet(self):
        return "hello " + self.user()  # flag likely message: `user → wait`
