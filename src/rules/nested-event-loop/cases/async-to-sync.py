from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer


async def notify(group, event):
    layer = get_channel_layer()
    async_to_sync(layer.group_send)(group, event)  # flag
