from threading import Thread


def work(times):
    print(times)


Thread(target=work, args=(3,)).start()
