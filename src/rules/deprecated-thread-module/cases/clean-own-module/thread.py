def start_new(topic):
    return topic
