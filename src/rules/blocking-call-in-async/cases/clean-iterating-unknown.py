import asyncio

from .shelf import books


class Shelf:
    def __iter__(self):
        return iter([])


async def show(rows, queue: asyncio.Queue):
    for row in rows:
        print(row)
    for book in books:
        print(book)
    for item in Shelf():
        print(item)
    return sorted(rows), list(range(8)), max(books)
