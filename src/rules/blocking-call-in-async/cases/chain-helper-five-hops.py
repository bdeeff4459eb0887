import time


def ask():
    time.sleep(1)


def probe():
    ask()


def check():
    probe()


def scan():
    check()


def sync():
    scan()


async def main():
    sync()  # flag message: sync → scan → check → probe → ask → time.sleep
