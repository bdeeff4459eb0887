import time

from django.core.mail import send_mail
from django.db import models


class Cart(models.Model):
    name = models.CharField(max_length=20)

    def recalculate(self):
        self.total = 7
        self.save(update_fields=["total"])

    def label(self):
        return f"{self.name}: {self.total}"

    async def arecalculate(self):
        self.total = 7
        await self.asave(update_fields=["total"])


class Order(models.Model):
    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        time.sleep(1)

    def notify(self):
        send_mail("Order", "It is on its way.", None, ["shop@example.org"])
