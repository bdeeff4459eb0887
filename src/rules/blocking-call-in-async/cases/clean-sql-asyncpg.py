import asyncpg


async def names(dsn):
    connection = await asyncpg.connect(dsn)
    return await connection.fetch("select name from users")
