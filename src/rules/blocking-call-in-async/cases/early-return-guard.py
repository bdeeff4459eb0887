import time


def pause(seconds, block=True):
    if not block:
        return
    time.sleep(seconds)


def send(message, dry_run=False):
    if dry_run:
        print("would send", message)
        return
    for part in message.split():
        time.sleep(1)
        print(part)


class Door:
    def close(self, wait=False):
        if not wait:
            raise ValueError("not now")
        time.sleep(5)


async def main(door: Door, quiet):
    pause(1)  # flag
    pause(1, True)  # flag
    pause(1, block=quiet)  # flag likely
    send("a b")  # flag
    door.close(True)  # flag

    pause(1, False)
    pause(1, block=False)
    send("a b", dry_run=True)
    door.close()
