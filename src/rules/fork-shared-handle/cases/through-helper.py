import multiprocessing

import psycopg2

multiprocessing.set_start_method("fork")
connection = psycopg2.connect("dbname=shop")


def query(text):
    return connection.cursor().execute(text)  # flag certain


def work():
    query("select 1")


def main():
    multiprocessing.Process(target=work).start()
    return connection.cursor()
