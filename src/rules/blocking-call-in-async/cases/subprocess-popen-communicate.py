import subprocess


async def finish(converter: subprocess.Popen):
    output, errors = converter.communicate()  # flag
    return output or errors
