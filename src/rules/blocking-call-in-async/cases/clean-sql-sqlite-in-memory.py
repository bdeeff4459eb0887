import sqlite3


def load():
    return sqlite3.connect(":memory:")


async def main():
    connection = sqlite3.connect(":memory:")
    connection.execute("create table one (id integer)")
    connection.commit()
    load()
