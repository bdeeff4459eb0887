import threading

_lock = threading.Lock()
_client = None


def client(connect):
    global _client
    if _client is None:
        with _lock:
            if _client is None:
                _client = connect()
    return _client
