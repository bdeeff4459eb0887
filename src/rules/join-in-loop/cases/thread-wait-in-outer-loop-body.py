import threading


def replicate(tables, copy_rows):
    for table in tables:
        columns = []
        for column in table.columns:
            if not column.generated:
                columns.append(column.name)
        copier = threading.Thread(target=copy_rows, args=(table.name, columns))
        copier.start()
        copier.join()  # flag
