import subprocess


async def handle(message):
    match message:
        case {"command": command}:
            subprocess.run(command)  # flag
        case _:
            pass
