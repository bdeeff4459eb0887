import threading

threading.Thread(target=lambda: print("working")).start()
