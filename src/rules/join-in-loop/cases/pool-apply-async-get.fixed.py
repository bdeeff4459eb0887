import multiprocessing


def score_all(candidates, score):
    scores = []
    pool = multiprocessing.Pool(processes=4)
    jobs = []
    for candidate in candidates:
        job = pool.apply_async(score, args=(candidate,))
        jobs.append(job)
    for job in jobs:
        scores.append(job.get())
    pool.close()
    pool.join()
    return scores
