import threading


def work(number):
    print("working on", number)


number = 0
while number < 5:
    thread = threading.Thread(target=work, args=(number,))
    thread.start()
    thread.join()  # flag
    number += 1  # the next one

rows = ["a", "b"]
while len(rows) > 0:
    row = rows.pop()
    thread = threading.Thread(target=work, args=(row,))
    thread.start()
    thread.join()  # flag

left = 3
while left > 0:
    thread = threading.Thread(target=work, args=(left,))
    thread.start()
    thread.join()  # flag
    print(left, "left")
    left -= 1
