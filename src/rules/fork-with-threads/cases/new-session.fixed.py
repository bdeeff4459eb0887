import os
import subprocess


async def start(command):
    return subprocess.Popen(command, start_new_session=True)
