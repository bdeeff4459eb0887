from django.db import models


class Article(models.Model):
    views = models.IntegerField(default=0)
