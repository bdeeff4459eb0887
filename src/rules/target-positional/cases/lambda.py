import threading

threading.Thread(lambda: print("working")).start()  # flag
