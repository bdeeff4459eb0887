import os
import subprocess
import threading


def run(command, watch):
    threading.Thread(target=watch, daemon=True).start()
    # Ctrl+C is for us alone.
    return subprocess.run(command, check=True, preexec_fn=os.setpgrp)  # flag certain
