import sqlite3
from multiprocessing import Pool

db = sqlite3.connect("shop.db")


def load(number):
    return db.execute("select ?", (number,)).fetchall()  # flag likely hint message: the connection `db`


def main():
    rows = db.execute("select id from orders")
    with Pool() as pool:
        return pool.map(load, [row[0] for row in rows])
