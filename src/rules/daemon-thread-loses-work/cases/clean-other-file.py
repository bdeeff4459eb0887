import threading

from jobs import save

threading.Thread(target=save, args=("a.txt",), daemon=True).start()
