import type { BlockingCallRow, BlockingGroup } from "../../blockingCalls.ts";
import { calls, wordsOf } from "./rows.ts";

/** Each method of these classes is one request; with `async_req=True` it starts a thread and returns at once. */
const kubernetesInterfaces = `
  CoreV1Api AppsV1Api BatchV1Api NetworkingV1Api RbacAuthorizationV1Api CustomObjectsApi AutoscalingV1Api
  AutoscalingV2Api StorageV1Api PolicyV1Api ApiextensionsV1Api AdmissionregistrationV1Api CoordinationV1Api
  AuthenticationV1Api AuthorizationV1Api EventsV1Api SchedulingV1Api DiscoveryV1Api VersionApi CoreApi ApisApi`;

const wholeInterface = (name: string): BlockingCallRow => ({
  name: `kubernetes.client.${name}.*`,
  unless: [{ name: "async_req", position: null, value: true }],
});

/** Container engines and clusters. */
export const clusterGroups: readonly BlockingGroup[] = [
  {
    id: "kubernetes",
    effect: "network",
    tier: 1,
    duration: { en: "until the cluster answers", "zh-cn": "直到集群应答" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`kubernetes_asyncio`", "zh-cn": "`kubernetes_asyncio`" },
    source: "https://github.com/kubernetes-client/python/blob/master/kubernetes/README.md",
    calls: [
      ...wordsOf(kubernetesInterfaces).map(wholeInterface),
      { name: "kubernetes.watch.Watch.stream", isLazy: true },
      "kubernetes.stream.stream",
      ...calls("kubernetes.utils", "create_from_yaml create_from_dict create_from_directory"),
      ...calls("kubernetes.dynamic.Resource", "get create delete replace patch"),
    ],
  },
  {
    id: "kubernetes-configuration",
    effect: "disk",
    tier: 2,
    duration: {
      en: "while it reads the configuration, or runs the credentials plug-in",
      "zh-cn": "直到读完配置或运行完凭据插件",
    },
    releasesGil: true,
    isCooperative: false,
    advice: { en: "a thread, or loading before the loop starts", "zh-cn": "线程，或在事件循环启动前加载" },
    source: "https://github.com/kubernetes-client/python/tree/master/kubernetes/base/config",
    calls: calls(
      "kubernetes.config",
      "load_config load_kube_config load_kube_config_from_dict load_incluster_config new_client_from_config",
    ),
  },
  {
    id: "docker",
    effect: "network",
    tier: 1,
    duration: { en: "until the Docker daemon answers", "zh-cn": "直到 Docker 守护进程应答" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`aiodocker`", "zh-cn": "`aiodocker`" },
    source: "https://docker-py.readthedocs.io/en/stable/client.html",
    calls: [
      "docker.from_env",
      ...calls("docker.DockerClient", "df info login ping version"),
      ...calls("docker.DockerClient", "events", { isLazy: true }),
      ...calls("docker.models.containers.ContainerCollection", "get list run create prune"),
      ...calls(
        "docker.models.containers.Container",
        `start stop restart kill pause unpause remove wait logs exec_run reload stats top attach commit diff export
         get_archive put_archive rename resize update`,
      ),
      ...calls(
        "docker.models.images.ImageCollection",
        "build get get_registry_data list load pull push remove search prune",
      ),
      ...calls("docker.models.images.Image", "tag save history reload remove"),
      ...calls("docker.models.networks.NetworkCollection", "create get list prune"),
      ...calls("docker.models.networks.Network", "connect disconnect remove reload"),
      ...calls("docker.models.volumes.VolumeCollection", "create get list prune"),
      ...calls("docker.models.volumes.Volume", "remove reload"),
      ...calls("docker.models.services.ServiceCollection", "create get list"),
      ...calls("docker.models.services.Service", "remove scale update reload tasks logs force_update"),
      ...calls("docker.models.nodes.NodeCollection", "get list"),
      ...calls("docker.models.swarm.Swarm", "init join leave reload update"),
      {
        name: "docker.APIClient.*",
        except: [
          "close",
          "create_host_config",
          "create_networking_config",
          "create_endpoint_config",
          "create_container_config",
        ],
      },
      "podman.PodmanClient.version",
      ...calls("libvirt", "open openReadOnly"),
    ],
  },
];
