import docker


def _assert_existing_container_network_configuration_matches(client: docker.DockerClient, expected):
    container = client.containers.get("sandbox")
    assert container.attrs["NetworkSettings"] == expected


async def resume(client: docker.DockerClient):
    _assert_existing_container_network_configuration_matches(client, None)  # flag message: … → docker.models.containers.ContainerCollection.get.
