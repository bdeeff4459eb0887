import subprocess


async def build(folder):
    subprocess.call(["make", "-C", folder])  # flag
    subprocess.check_call(["make", "-C", folder, "install"])  # flag
    subprocess.getoutput("make --version")  # flag
    return subprocess.getstatusoutput("make test")  # flag
