from four import probe as look


def check():
    look()
