from multiprocessing import Process


def train(configs, fit):
    # 显存有限，必须逐个训练
    for config in configs:
        p = Process(target=fit, args=(config,))
        p.start()
        p.join()
