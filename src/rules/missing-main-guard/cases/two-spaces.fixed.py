import multiprocessing


def work():
  print("working")


process = multiprocessing.Process(target=work)
if __name__ == "__main__":
  # It takes a moment.
  process.start()
  process.join()
