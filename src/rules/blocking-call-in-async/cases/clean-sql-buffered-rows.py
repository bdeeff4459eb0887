import asyncio

import psycopg
import pymysql.cursors


async def rows_of_client_cursor(cursor: psycopg.Cursor):
    await asyncio.to_thread(cursor.execute, "select name from users")
    return cursor.fetchall()


async def rows_of_buffered_cursor(cursor: pymysql.cursors.DictCursor):
    await asyncio.to_thread(cursor.execute, "select name from users")
    return [row["name"] for row in cursor.fetchall()]
