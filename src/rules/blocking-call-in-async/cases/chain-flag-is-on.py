from threading import Thread


def beat_once(beat, wait=True):
    thread = Thread(target=beat)
    thread.start()
    if wait:
        thread.join()


async def run(flow, beat):
    beat_once(beat)  # flag message: beat_once → threading.Thread.join
    beat_once(beat, wait=False)
    beat_once(beat, False)
    await flow()
