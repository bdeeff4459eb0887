async def heat(width, height):
    cells = [[0.0] * width for _ in range(height)]
    for y in range(height):  # flag likely message: square
        for x in range(width):
            cells[y][x] = (x * 31 + y * 17) % 256 / 255
    return cells
