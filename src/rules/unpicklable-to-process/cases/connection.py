import sqlite3
from concurrent.futures import ProcessPoolExecutor


def count(connection, table):
    return connection.execute("select count(*) from " + table).fetchone()


def main(path):
    connection = sqlite3.connect(path)
    with ProcessPoolExecutor() as executor:
        return executor.submit(count, connection, table="rows").result()  # flag
