import psycopg2
import psycopg2.extensions


async def total(dsn):
    connection = psycopg2.connect(dsn)  # flag warning
    return connection


async def count(cursor: psycopg2.extensions.cursor):
    cursor.execute("select count(*) from orders")  # flag warning
    return cursor.fetchone()
