from sql import ListExporter, SqlExporter


async def save(rows):
    exporter = SqlExporter()
    exporter.export(rows)  # flag message: export → open → sqlite3.connect
    ListExporter().export(rows)
