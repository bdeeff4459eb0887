import tornado.web


class Report(tornado.web.RequestHandler):
    def get(self):
        rows = [n * n for n in range(12_000_000)]  # flag
        self.write({"rows": len(rows)})
