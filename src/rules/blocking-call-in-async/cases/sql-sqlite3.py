import sqlite3


async def user_names(path):
    connection = sqlite3.connect(path)  # flag warning
    rows = connection.execute("select name from users")  # flag warning
    names = rows.fetchall()  # flag warning
    connection.commit()  # flag warning
    return names
