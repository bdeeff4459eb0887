import logging

from asgiref.sync import sync_to_async
from django.db import models
from django.shortcuts import render

log = logging.getLogger(__name__)


class Order(models.Model):
    def close(self, note, *, silent=False):
        self.note = note
        self.save()
        return self


async def close(request, pk):
    order = await Order.objects.aget(pk=pk)
    await sync_to_async(order.close)(
        "by hand",
        silent=True,
    )
    total = (await sync_to_async(order.close)("again")).pk
    return render(request, "order.html", {"order": order, "total": total})


async def export(request):
    return [order.pk for order in await sync_to_async(lambda: list(Order.objects.filter(open=True).iterator()))()]
