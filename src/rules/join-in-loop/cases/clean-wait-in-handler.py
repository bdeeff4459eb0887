import subprocess


def start_all(commands):
    processes = []
    for command in commands:
        process = subprocess.Popen(command, stdin=subprocess.PIPE)
        try:
            process.stdin.write(b"ready\n")
        except BrokenPipeError:
            process.wait()
            continue
        processes.append(process)
    return processes
