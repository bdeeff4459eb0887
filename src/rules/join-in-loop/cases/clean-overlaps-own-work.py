import threading


def play(tracks, speaker, decode):
    samples = decode(tracks[0])
    for following in tracks[1:]:
        player = threading.Thread(target=speaker.play, args=(samples,))
        player.start()
        samples = decode(following)
        player.join()
    speaker.play(samples)
