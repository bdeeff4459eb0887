async def closest(points):
    best = None
    for i in range(len(points)):  # flag likely message: square
        for j in range(i + 1, len(points)):
            distance = abs(points[i] - points[j])
            if best is None or distance < best:
                best = distance
    return best
