import multiprocessing

lock = multiprocessing.Lock()
queue = multiprocessing.Queue()
process = multiprocessing.Process(target=print, args=("working",))
print("made")
