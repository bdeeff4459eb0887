from concurrent.futures import ThreadPoolExecutor


class Translator:
    def __init__(self, client):
        self.client = client
        self.pool = ThreadPoolExecutor(max_workers=6)

    def translate(self, sentences):
        translated = []
        futures = []
        for sentence in sentences:
            futures.append(self.pool.submit(self.client.translate, sentence))
        for future in futures:
            translated.append(future.result())
        return " ".join(translated)
