from threading import Thread

from jobs import work

Thread(target=work).start()
