import plugins.mail.sending


async def notify(message):
    plugins.mail.sending.send(message)  # flag message: send → 
