import sqlite3


class Lines:
    def __init__(self, path):
        self.path = path

    def __iter__(self):
        with open(self.path) as file:
            yield from file


async def show(connection: sqlite3.Connection, path):
    cursor = connection.cursor()
    for row in cursor:  # flag warning message: SQLite
        print(row)
    for line in Lines(path):  # flag information message: Lines → open
        print(line)
