import glob
import subprocess

processes = []
for path in glob.glob("*.wav"):
    processes.append(subprocess.Popen(["ffmpeg", "-y", "-i", path, path[:-4] + ".mp3"]))
for process in processes:
    process.wait()
