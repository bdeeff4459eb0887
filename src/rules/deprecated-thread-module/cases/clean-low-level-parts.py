import _thread
import signal

from _thread import RLock, get_ident

lock = RLock()


def stop():
    print(get_ident(), signal.SIGINT)
    _thread.interrupt_main()
