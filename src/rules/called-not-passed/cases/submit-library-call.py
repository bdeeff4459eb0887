import time
from concurrent.futures import ThreadPoolExecutor

import requests

pool = ThreadPoolExecutor(4)
pool.submit(requests.get("https://example.org"))  # flag
pool.submit(time.sleep(3))  # flag
