from distributed_locks import lock_for


def work(job):
    lock = lock_for(job)
    lock.acquire()
    job.run()
    lock.release()
