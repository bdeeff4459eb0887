import bcrypt
from concurrent.futures import ThreadPoolExecutor


def check(password, stored):
    return bcrypt.checkpw(password, stored)


def main(pairs):
    with ThreadPoolExecutor() as pool:
        return [pool.submit(check, password, stored) for password, stored in pairs]
