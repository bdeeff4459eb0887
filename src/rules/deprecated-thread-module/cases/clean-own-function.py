def start_new_thread(function, values):
    function(*values)


start_new_thread(print, ("a",))
