import os
import subprocess


async def start(command):
    return subprocess.Popen(command, preexec_fn=os.setsid)  # flag likely information message: `preexec_fn`
