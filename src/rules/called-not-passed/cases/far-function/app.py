import threading

import jobs
from jobs import resize

threading.Thread(target=resize("a.png", 640)).start()  # flag likely
threading.Thread(target=jobs.resize("b.png", 320)).start()  # flag likely
