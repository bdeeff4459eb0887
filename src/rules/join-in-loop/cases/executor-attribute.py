from concurrent.futures import ThreadPoolExecutor


class Translator:
    def __init__(self, client):
        self.client = client
        self.pool = ThreadPoolExecutor(max_workers=6)

    def translate(self, sentences):
        translated = []
        for sentence in sentences:
            translated.append(self.pool.submit(self.client.translate, sentence).result())  # flag
        return " ".join(translated)
