import time


def write_rows(rows):
    for row in rows:
        print(row)
        time.sleep(0.1)
