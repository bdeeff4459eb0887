import threading


def describe(tables):
    lines = []
    for table in tables:
        separator = ", "
        columns = separator.join(column.name for column in table.columns)
        lines.append("".join([table.name, "(", columns, ")"]))
    threading.Thread(target=print, args=("\n".join(lines),)).start()
    return lines
