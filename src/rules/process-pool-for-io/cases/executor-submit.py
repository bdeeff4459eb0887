import concurrent.futures

import requests


def ping(host):
    answer = requests.get(f"https://{host}/health")
    return answer.json()


def main(hosts):
    pool = concurrent.futures.ProcessPoolExecutor()
    return [pool.submit(ping, host) for host in hosts]  # flag
