import five as last


def probe():
    last.ask()
