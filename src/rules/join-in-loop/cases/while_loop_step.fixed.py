import threading


def work(number):
    print("working on", number)


number = 0
threads = []
while number < 5:
    thread = threading.Thread(target=work, args=(number,))
    threads.append(thread)
    thread.start()
    number += 1  # the next one
for thread in threads:
    thread.join()

rows = ["a", "b"]
threads = []
while len(rows) > 0:
    row = rows.pop()
    thread = threading.Thread(target=work, args=(row,))
    threads.append(thread)
    thread.start()
for thread in threads:
    thread.join()

left = 3
while left > 0:
    thread = threading.Thread(target=work, args=(left,))
    thread.start()
    thread.join()
    print(left, "left")
    left -= 1
