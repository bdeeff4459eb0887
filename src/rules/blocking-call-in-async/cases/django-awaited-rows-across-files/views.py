from .models import Article


async def count_up(key):
    article = await Article.objects.aget(pk=key)
    await article.asave()
    article.save()  # flag
