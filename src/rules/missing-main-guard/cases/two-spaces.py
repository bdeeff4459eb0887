import multiprocessing


def work():
  print("working")


process = multiprocessing.Process(target=work)
# It takes a moment.
process.start()  # flag
process.join()
