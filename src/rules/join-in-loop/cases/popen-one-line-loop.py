import subprocess

HOSTS = ["10.0.0.1", "10.0.0.2", "10.0.0.3"]

for host in HOSTS: subprocess.Popen(["ping", "-c", "1", host]).wait()  # flag
