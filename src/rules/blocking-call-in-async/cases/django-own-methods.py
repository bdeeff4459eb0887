from django.db import models


class Cart(models.Model):
    def touch(self):
        self.save()

    def label(self):
        return str(self.pk)


async def update(request, pk):
    cart = await Cart.objects.select_related("user").aget(pk=pk)
    cart.touch()  # flag
    return cart.label()


async def create(request):
    cart, created = await Cart.objects.aget_or_create(user=request.user)
    cart.save()  # flag
    return created
