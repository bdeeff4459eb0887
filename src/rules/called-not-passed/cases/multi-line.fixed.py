import threading


def work(first, second):
    print(first, second)


thread = threading.Thread(
    name="worker",
    target=work,
    args=("first", "second"),
    daemon=True,
)
thread.start()
