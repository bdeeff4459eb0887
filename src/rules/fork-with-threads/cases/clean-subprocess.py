import subprocess
import threading


def main(watch, command):
    threading.Thread(target=watch).start()
    subprocess.run(command, start_new_session=True, preexec_fn=None)
