from three import check


def scan():
    check()
