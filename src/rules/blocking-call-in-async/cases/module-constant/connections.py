import redis
import requests

SESSION = requests.Session()
cache: redis.Redis | None = None
