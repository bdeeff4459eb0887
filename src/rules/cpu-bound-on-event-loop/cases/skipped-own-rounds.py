async def pairs(rows):
    found = []
    for left in rows:  # flag likely message: square
        for right in rows:
            if left is right:
                continue
            if left.key == right.key:
                found.append((left, right))
    return found
