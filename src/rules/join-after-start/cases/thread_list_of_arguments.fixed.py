import threading


def save(parts, write):
    write(*parts)
