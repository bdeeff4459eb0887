import subprocess

process = subprocess.Popen(["ls"])
process.wait()
subprocess.run(["ls"])
