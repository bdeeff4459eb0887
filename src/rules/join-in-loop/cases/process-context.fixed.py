import multiprocessing


def export(books, write_pdf):
    ctx = multiprocessing.get_context("spawn")
    processes = []
    for book in books:
        process = ctx.Process(target=write_pdf, args=(book,))
        processes.append(process)
        process.start()
    for process in processes:
        process.join()
