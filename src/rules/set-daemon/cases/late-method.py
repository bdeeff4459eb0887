import threading


def work(number):
    print(number)


for number in range(3):
    thread = threading.Thread(target=work, args=(number,))
    thread.start()
    thread.setDaemon(True)  # flag error
