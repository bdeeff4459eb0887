import sys

if sys.version_info[0] == 2:
    from thread import allocate_lock
else:
    from _thread import allocate_lock

print(allocate_lock())
