import threading


def process_all(files, process, spinner):
    for file in files:
        thread = threading.Thread(target=process, args=(file,))
        thread.start()
        while thread.is_alive():
            thread.join(0.1)
            spinner.advance()
