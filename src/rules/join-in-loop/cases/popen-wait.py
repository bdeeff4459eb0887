import glob
import subprocess

for path in glob.glob("*.wav"):
    subprocess.Popen(["ffmpeg", "-y", "-i", path, path[:-4] + ".mp3"]).wait()  # flag
