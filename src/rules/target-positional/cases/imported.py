from threading import Thread

from jobs import work

Thread(work).start()  # flag
