import subprocess


async def start_recorder(target):
    recorder = subprocess.Popen(["arecord", target])  # flag information
    return recorder.pid
