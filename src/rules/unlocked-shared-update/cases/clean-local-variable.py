import threading

lock = threading.Lock()


def total(numbers):
    result = 0
    for number in numbers:
        result += number
    with lock:
        print(result)
    return result
