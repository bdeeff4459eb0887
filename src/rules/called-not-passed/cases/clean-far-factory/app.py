import threading

from jobs import resizer
from missing import other

threading.Thread(target=resizer("a.png")).start()
threading.Thread(target=other("a.png")).start()
