import psycopg
import pymysql.cursors


async def rows_of_server_cursor(cursor: psycopg.ServerCursor):
    return cursor.fetchmany(100)  # flag warning


async def rows_of_unbuffered_cursor(cursor: pymysql.cursors.SSDictCursor):
    return cursor.fetchall()  # flag warning
