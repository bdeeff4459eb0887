import redis
from gevent import monkey

if __name__ == "__main__":
    monkey.patch_all()  # flag
    redis.Redis().ping()
