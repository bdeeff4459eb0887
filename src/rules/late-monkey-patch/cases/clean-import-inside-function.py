from gevent import monkey


def fetch(url):
    import requests

    return requests.get(url)


monkey.patch_all()
