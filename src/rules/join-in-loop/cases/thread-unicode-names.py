import threading


def 抓取(网址):
    print("正在下载", 网址)


for 网址 in ["https://例子.测试/一", "https://例子.测试/二"]:
    thread = threading.Thread(target=抓取, args=(网址,), name="下载🚀")
    thread.start()
    thread.join()  # flag
