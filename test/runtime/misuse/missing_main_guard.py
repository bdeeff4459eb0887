import multiprocessing

multiprocessing.set_start_method("spawn", force=True)


def square(number):
    print("the square of", number, "is", number * number, flush=True)


process = multiprocessing.Process(target=square, args=(3,))
process.start()
process.join()
raise SystemExit(process.exitcode)
