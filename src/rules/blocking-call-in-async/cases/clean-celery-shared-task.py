import time

from celery import shared_task


@shared_task(bind=True)
def rebuild(self, index):
    time.sleep(10)
    self.update_state(state="DONE")


def request_rebuild(index):
    rebuild.apply_async(args=(index,))
