import threading

import jobs
from jobs import resize

threading.Thread(target=resize, args=("a.png", 640)).start()
threading.Thread(target=jobs.resize, args=("b.png", 320)).start()
