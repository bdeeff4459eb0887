class Cache:
    def __init__(self):
        self.values = {}

    async def get(self, key):
        return self.values.get(key)
