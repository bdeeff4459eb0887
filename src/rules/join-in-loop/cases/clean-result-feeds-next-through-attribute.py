from concurrent.futures import ThreadPoolExecutor


class Timeline:
    def __init__(self, api):
        self.api = api
        self.cursor = None
        self.pool = ThreadPoolExecutor(max_workers=1)

    def pages(self, limit):
        posts = []
        for _ in range(limit):
            page = self.pool.submit(self.api.timeline, self.cursor).result()
            posts.extend(page.posts)
            self.cursor = page.next_cursor
        return posts
