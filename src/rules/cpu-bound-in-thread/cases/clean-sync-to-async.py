from asgiref.sync import sync_to_async


def load(pk):
    return pk


fetch = sync_to_async(load)
