import threading


def 升级(设备列表, 刷写):
    for 设备 in 设备列表:
        t = threading.Thread(target=刷写, args=(设备,))
        t.start()
        t.join()  # 依次执行，总线一次只能服务一台设备
