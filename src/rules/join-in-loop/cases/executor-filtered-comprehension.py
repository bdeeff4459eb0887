from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor(max_workers=16)


def read_headers(mails, parse):
    return [executor.submit(parse, mail).result() for mail in mails if not mail.deleted]  # flag
