import psycopg


async def names(dsn):
    connection = await psycopg.AsyncConnection.connect(dsn)
    cursor = await connection.execute("select name from users")
    return await cursor.fetchall()
