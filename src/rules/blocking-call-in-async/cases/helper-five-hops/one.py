import two


def sync():
    two.scan()
