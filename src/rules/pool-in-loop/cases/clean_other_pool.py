from .database import Pool


def load(hosts):
    for host in hosts:
        with Pool(host) as pool:
            pool.fetch("select 1")
