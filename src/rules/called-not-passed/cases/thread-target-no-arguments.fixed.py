from threading import Thread


def work():
    for number in range(3):
        print(number)


Thread(target=work).start()
