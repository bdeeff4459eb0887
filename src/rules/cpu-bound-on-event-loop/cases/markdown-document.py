import markdown


async def page(request, store):
    text = await store.load(request.path)
    return markdown.markdown(text)  # flag likely message: converts the document
