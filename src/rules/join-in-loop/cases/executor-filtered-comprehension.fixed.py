from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor(max_workers=16)


def read_headers(mails, parse):
    return [future.result() for future in [executor.submit(parse, mail) for mail in mails if not mail.deleted]]
