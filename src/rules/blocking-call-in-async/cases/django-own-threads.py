import logging

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
    order.close(  # flag
        "by hand",
        silent=True,
    )
    total = order.close("again").pk  # flag
    return render(request, "order.html", {"order": order, "total": total})


async def export(request):
    return [order.pk for order in Order.objects.filter(open=True).iterator()]  # flag
