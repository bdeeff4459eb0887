import threading


def write(lines, path):
    with open(path, "w") as file:
        for line in lines:
            file.write(line)


threading.Thread(target=write, args=([], "log.txt")).start()
