import asyncpg


async def load(connection: asyncpg.Connection, numbers):
    rows = []
    for number in numbers:
        rows.append(await connection.fetchrow("select * from items where id = $1", number))
    return rows
