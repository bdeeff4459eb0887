from time import sleep

from zoo import monkey

monkey.patch_all()
sleep(1)
