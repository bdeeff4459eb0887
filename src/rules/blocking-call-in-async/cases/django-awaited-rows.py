from django.db import models
from django.shortcuts import aget_object_or_404


class Article(models.Model):
    views = models.IntegerField(default=0)


async def count_up(key):
    article = await Article.objects.aget(pk=key)
    article.views += 1
    article.save()  # flag


async def remove_first():
    article = await Article.objects.filter(views=0).afirst()
    if article is not None:
        article.delete()  # flag


async def add():
    article = await Article.objects.acreate(views=1)
    article.refresh_from_db()  # flag


async def view(request, key):
    article = await aget_object_or_404(Article, pk=key)
    article.save(update_fields=["views"])  # flag
