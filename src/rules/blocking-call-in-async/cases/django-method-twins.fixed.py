from django.db import models


class Product(models.Model):
    name = models.CharField(max_length=80)


async def detail(key):
    product = await Product.objects.aget(pk=key)
    return product.name


async def cheap(limit):
    return await Product.objects.filter(price__lt=limit).order_by("price").afirst()


async def rename(product: Product, name):
    product.name = name
    await product.asave(update_fields=["name"])
