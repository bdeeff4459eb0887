try:
    from thread import get_ident
except ImportError:
    from _thread import get_ident

print(get_ident())
