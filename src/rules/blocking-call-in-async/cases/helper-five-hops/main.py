from one import sync


async def main():
    sync()  # flag message: sync → scan → check → probe → ask → time.sleep
