import time
from concurrent.futures import ThreadPoolExecutor

import requests

pool = ThreadPoolExecutor(4)
pool.submit(requests.get, "https://example.org")
pool.submit(time.sleep, 3)
