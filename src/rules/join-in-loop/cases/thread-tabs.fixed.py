import threading


class Crawler:
	def crawl(self, pages):
		if pages:
			threads = []
			for page in pages:
				thread = threading.Thread(target=self.visit, args=(page,))
				threads.append(thread)
				thread.start()
			for thread in threads:
				thread.join()
		return self.found

	def visit(self, page):
		self.found.extend(page.links())
