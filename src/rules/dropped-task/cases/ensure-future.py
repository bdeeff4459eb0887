"""Sends mails."""

from asyncio import ensure_future

from .mail import send


class Mailer:
    def post(self, mail):
        # One mail, one task.
        ensure_future(send(mail))  # flag certain
