import sqlite3
import threading


def store(path, rows):
    connection = sqlite3.connect(path)
    connection.executemany("insert into rows values (?)", rows)
    connection.commit()


threading.Thread(target=store, args=("rows.db", [("a",)]), daemon=True).start()  # flag message: commits to a database
