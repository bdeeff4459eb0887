async def triangles(points):
    found = 0
    for a in points:  # flag likely message: cube
        for b in points:
            for c in points:
                found += a + b > c
    return found
