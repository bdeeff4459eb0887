import threading

result = []


def work():
    total = 0
    for i in range(50_000_000):
        total += i
    result.append(total)


thread = threading.Thread(target=work)  # flag information message: every other 5 ms
thread.start()
print("started")
