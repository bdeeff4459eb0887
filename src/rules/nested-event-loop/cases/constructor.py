import asyncio


class Database:
    def __init__(self, url):
        self.connection = asyncio.run(connect(url))


async def connect(url):
    return url


async def main():
    database = Database("postgres://localhost")  # flag
    return database.connection
