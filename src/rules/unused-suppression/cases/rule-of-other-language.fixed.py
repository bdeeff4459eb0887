def main(rows):
    for row in rows:
        print(row)
