import threading


def work(number):
    print(number)


threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.run()  # flag
for thread in threads:
    thread.join()
