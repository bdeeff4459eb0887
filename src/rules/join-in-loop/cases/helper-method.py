from concurrent.futures import ThreadPoolExecutor


class Gateway:
    def __init__(self, backend):
        self._backend = backend
        self._pool = ThreadPoolExecutor(max_workers=8)

    def _call(self, method, *args):
        future = self._pool.submit(getattr(self._backend, method), *args)
        return future.result()

    def delete_all(self, keys):
        for key in keys:
            self._call("delete", key)  # flag
