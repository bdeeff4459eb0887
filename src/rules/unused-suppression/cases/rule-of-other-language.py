def main(rows):
    for row in rows:  # interleave: ignore[async-foreach]  # flag
        print(row)
