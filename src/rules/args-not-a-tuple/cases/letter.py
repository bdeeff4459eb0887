import threading


def work(letter):
    print(letter)


threading.Thread(target=work, args=("a")).start()  # flag likely
