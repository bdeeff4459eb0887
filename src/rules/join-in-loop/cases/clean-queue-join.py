import queue
import threading


def run(batches, work):
    todo = queue.Queue()
    for _ in range(4):
        threading.Thread(target=work, args=(todo,), daemon=True).start()
    for batch in batches:
        for item in batch:
            todo.put(item)
        todo.join()
        print("batch done")
