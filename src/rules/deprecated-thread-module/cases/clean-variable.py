def start(thread):
    thread.start_new("a topic")
    thread.start_new_thread("a topic")
