import threading


class Crawler:
	def crawl(self, pages):
		if pages:
			for page in pages:
				thread = threading.Thread(target=self.visit, args=(page,))
				thread.start()
				thread.join()  # flag
		return self.found

	def visit(self, page):
		self.found.extend(page.links())
