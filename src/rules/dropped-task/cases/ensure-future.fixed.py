"""Sends mails."""

from asyncio import ensure_future

from .mail import send

background_tasks = set()


class Mailer:
    def post(self, mail):
        # One mail, one task.
        task = ensure_future(send(mail))
        background_tasks.add(task)
        task.add_done_callback(background_tasks.discard)
