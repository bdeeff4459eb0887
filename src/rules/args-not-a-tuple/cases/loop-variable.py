import threading


def work(number):
    print(number)


threads = []
for number in range(8):
    thread = threading.Thread(target=work, args=(number))  # flag
    threads.append(thread)
