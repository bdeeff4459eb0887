async def load(cursor, numbers):
    for number in numbers:
        await cursor.execute("select * from items where id = %s", (number,))
