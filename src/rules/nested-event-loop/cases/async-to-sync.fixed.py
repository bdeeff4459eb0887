from channels.layers import get_channel_layer


async def notify(group, event):
    layer = get_channel_layer()
    await layer.group_send(group, event)
