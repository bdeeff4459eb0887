import aiosqlite


async def names(path):
    async with aiosqlite.connect(path) as connection:
        cursor = await connection.execute("select name from users")
        return await cursor.fetchall()
