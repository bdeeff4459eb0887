import hashlib
from concurrent.futures import ThreadPoolExecutor


def derive(password):
    return hashlib.pbkdf2_hmac("sha256", password, b"salt", 1_000_000)


with ThreadPoolExecutor() as pool:
    print(list(pool.map(derive, [b"a", b"b"])))
