from kubernetes import client

api = client.CoreV1Api()


async def pods(namespace):
    return api.list_namespaced_pod(namespace).items  # flag
