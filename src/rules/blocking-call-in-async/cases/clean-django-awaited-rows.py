from asgiref.sync import sync_to_async
from django.db import models


class Article(models.Model):
    views = models.IntegerField(default=0)


async def count_up(key):
    article = await Article.objects.aget(pk=key)
    article.views += 1
    await article.asave()
    await sync_to_async(article.save)()


async def number():
    count = await Article.objects.acount()
    return count.bit_length()


class Cache:
    async def aget(self, key):
        return Entry()


class Entry:
    def save(self):
        self.saved = True


async def keep(cache: Cache):
    entry = await cache.aget(1)
    entry.save()
