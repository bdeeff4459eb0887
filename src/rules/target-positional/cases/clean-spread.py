import threading


def make(*values, **options):
    return threading.Thread(*values, **options)
