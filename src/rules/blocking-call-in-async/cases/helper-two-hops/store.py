from slow import write_rows


def save(rows):
    write_rows(rows)
