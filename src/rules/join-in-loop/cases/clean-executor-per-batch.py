from concurrent.futures import ProcessPoolExecutor


def render_chapters(chapters, render_page):
    for chapter in chapters:
        with ProcessPoolExecutor() as executor:
            pages = list(executor.map(render_page, chapter.pages))
        chapter.write(pages)
