import multiprocessing


def export(books, write_pdf):
    ctx = multiprocessing.get_context("spawn")
    for book in books:
        process = ctx.Process(target=write_pdf, args=(book,))
        process.start()
        process.join()  # flag information
