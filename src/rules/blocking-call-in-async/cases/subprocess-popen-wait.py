import subprocess


async def convert(source, target):
    converter = subprocess.Popen(["ffmpeg", "-i", source, target])  # flag information
    return converter.wait()  # flag warning
