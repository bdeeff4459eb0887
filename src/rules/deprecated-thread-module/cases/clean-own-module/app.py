import thread

thread.start_new("a topic")
