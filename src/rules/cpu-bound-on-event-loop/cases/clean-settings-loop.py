COLOURS = load_colours()
SHAPES = load_shapes()


async def stock(shop):
    return [shop.key(colour, shape) for colour in COLOURS for shape in SHAPES]


def load_colours():
    return ("red", "green")


def load_shapes():
    return ("round", "square")
