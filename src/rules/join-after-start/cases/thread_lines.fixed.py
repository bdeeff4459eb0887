import threading


def save(report, write):
    write(report)
