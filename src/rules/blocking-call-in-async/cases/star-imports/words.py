import time


def spell(word):
    time.sleep(len(word))
