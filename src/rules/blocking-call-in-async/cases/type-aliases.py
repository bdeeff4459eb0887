from typing import Annotated, Optional, TypeAlias, Union

import psycopg

type Plain = psycopg.Connection
type Marked = Annotated[psycopg.Connection, "the main database"]
Alias: TypeAlias = psycopg.Connection
Maybe = Optional[psycopg.Connection]


async def plain(database: Plain):
    database.execute("select 1")  # flag


async def marked(database: Marked):
    database.execute("select 1")  # flag


async def alias(database: Alias):
    database.execute("select 1")  # flag


async def maybe(database: Maybe = None):
    database.execute("select 1")  # flag


async def union(database: Union[psycopg.Connection, None]):
    database.execute("select 1")  # flag


async def unknown(database: Union[psycopg.Connection, psycopg.AsyncConnection]):
    database.execute("select 1")
