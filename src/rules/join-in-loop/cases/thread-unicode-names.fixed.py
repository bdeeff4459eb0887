import threading


def 抓取(网址):
    print("正在下载", 网址)


threads = []
for 网址 in ["https://例子.测试/一", "https://例子.测试/二"]:
    thread = threading.Thread(target=抓取, args=(网址,), name="下载🚀")
    threads.append(thread)
    thread.start()
for thread in threads:
    thread.join()
