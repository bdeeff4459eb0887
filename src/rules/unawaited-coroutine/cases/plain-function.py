async def notify(user):
    await user.send("hello")


def on_login(user):
    user.logged_in = True
    notify(user)  # flag certain
