import sqlite3

from base import Exporter


class SqlExporter(Exporter):
    def open(self):
        self.connection = sqlite3.connect("rows.db")

    def write(self, row):
        self.connection.execute("insert into rows values (?)", row)


class ListExporter(Exporter):
    def open(self):
        self.rows = []

    def write(self, row):
        self.rows.append(row)
