from django.contrib.auth.models import User
from django.db import models


class Book(models.Model):
    title = models.CharField()


async def titles():
    books = Book.objects.filter(title="a")
    for book in books:  # flag warning message: until the database answers
        print(book.title)
    return list(Book.objects.all())  # flag warning


async def rename(name):
    user = User.objects.get(pk=1)  # flag warning
    user.save()  # flag warning
    return [one async for one in Book.objects.all()]
