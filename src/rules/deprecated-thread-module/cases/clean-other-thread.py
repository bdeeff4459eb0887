from forum import thread
from forum.models import thread as model

thread.start_new("a topic")
model.start_new_thread("a topic", ())
