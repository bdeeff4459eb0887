class Device:
    def __init__(self, executor):
        self.executor = executor

    def read(self, register):
        return self.executor.submit(self._read, register).result()
