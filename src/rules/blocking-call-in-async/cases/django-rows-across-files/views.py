from asgiref.sync import sync_to_async
from django.http import JsonResponse

from .models import Cart, Order


async def add(request):
    cart, created = await Cart.objects.aget_or_create(user=request.user)
    cart.recalculate()  # flag message: recalculate → django.db.models.Model.save
    return JsonResponse({"created": created})


async def first(request):
    cart = await Cart.objects.filter(open=True).order_by("name").afirst()
    cart.recalculate()  # flag
    cart.save()  # flag


async def finish(request, pk):
    order = await Order.objects.aget(pk=pk)
    order.notify()  # flag


async def label(request, pk):
    cart = await Cart.objects.aget(pk=pk)
    await cart.arecalculate()
    await sync_to_async(cart.recalculate)()
    cart, _ = await Cart.objects.aupdate_or_create(pk=pk)
    return JsonResponse({"label": cart.label()})


async def refreshed(request, pk):
    order = await Order.objects.aget(pk=pk)
    await order.asave()
    return JsonResponse({"pk": order.pk})
