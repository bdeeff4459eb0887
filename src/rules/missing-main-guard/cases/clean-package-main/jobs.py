def work():
    print("working")
