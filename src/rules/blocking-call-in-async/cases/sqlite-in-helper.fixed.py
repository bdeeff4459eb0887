import asyncio
import sqlite3

connection = sqlite3.connect("levels.db")


def add_points(user, points):
    connection.execute("update levels set points = points + ? where user = ?", (points, user))
    connection.commit()


def open_levels():
    return sqlite3.connect("levels.db")


def top(count):
    with sqlite3.connect("levels.db") as levels:
        return levels.execute("select user from levels order by points limit ?", (count,)).fetchall()


async def on_message(user):
    add_points(user, 1)


async def on_start():
    return open_levels()


async def on_list():
    return await asyncio.to_thread(top, 10)
