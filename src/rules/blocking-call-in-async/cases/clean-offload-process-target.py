import multiprocessing
import subprocess


async def start(folder):
    multiprocessing.Process(target=subprocess.run, args=(["make", "-C", folder],)).start()
