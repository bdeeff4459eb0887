import multiprocessing


def score_all(candidates, score):
    scores = []
    pool = multiprocessing.Pool(processes=4)
    for candidate in candidates:
        job = pool.apply_async(score, args=(candidate,))
        scores.append(job.get())  # flag
    pool.close()
    pool.join()
    return scores
