from django.db import models


class Product(models.Model):
    name = models.CharField(max_length=80)


async def detail(key):
    product = Product.objects.get(pk=key)  # flag
    return product.name


async def cheap(limit):
    return Product.objects.filter(price__lt=limit).order_by("price").first()  # flag


async def rename(product: Product, name):
    product.name = name
    product.save(update_fields=["name"])  # flag
