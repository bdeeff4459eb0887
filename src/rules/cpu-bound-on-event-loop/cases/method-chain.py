class Index:
    def __init__(self):
        self.rows = {}

    def rebuild(self):
        for number in range(3_000_000):
            self.rows[number] = str(number)

    async def refresh(self):
        self.rebuild()  # flag
