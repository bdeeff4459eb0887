import type { BlockingGroup, NonBlockingArgument } from "../../blockingCalls.ts";
import { calls } from "./rows.ts";

const answer = { en: "until the broker answers", "zh-cn": "直到消息代理应答" };
const timeoutFirst: readonly NonBlockingArgument[] = [{ name: "timeout", position: 0, value: 0 }];

/** Message brokers and job queues. */
export const brokerGroups: readonly BlockingGroup[] = [
  {
    id: "rabbitmq",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`aio_pika`", "zh-cn": "`aio_pika`" },
    source: "https://pika.readthedocs.io/en/stable/modules/adapters/blocking.html",
    calls: [
      "pika.BlockingConnection",
      ...calls("pika.BlockingConnection", "channel sleep close"),
      { name: "pika.BlockingConnection.process_data_events", unless: [{ name: "time_limit", position: 0, value: 0 }] },
      ...calls(
        "pika.adapters.blocking_connection.BlockingChannel",
        `basic_publish basic_get basic_consume basic_cancel basic_qos basic_recover start_consuming queue_declare
         queue_bind queue_unbind queue_delete queue_purge exchange_declare exchange_bind exchange_delete
         confirm_delivery tx_select tx_commit tx_rollback close`,
      ),
      ...calls("pika.adapters.blocking_connection.BlockingChannel", "consume", { isLazy: true }),
      ...calls("kombu.Connection", "connect ensure_connection drain_events"),
      ...calls("kombu.Producer", "publish declare"),
      ...calls("kombu.Consumer", "consume"),
    ],
  },
  {
    id: "kafka",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`aiokafka`", "zh-cn": "`aiokafka`" },
    source: "https://kafka-python.readthedocs.io/en/master/apidoc/modules.html",
    calls: [
      ...calls("kafka", "KafkaConsumer KafkaProducer KafkaAdminClient"),
      ...calls("kafka.KafkaProducer", "send flush close partitions_for"),
      ...calls(
        "kafka.KafkaConsumer",
        `commit topics partitions_for_topic beginning_offsets end_offsets offsets_for_times committed position close
         __iter__ __next__`,
      ),
      ...calls(
        "kafka.KafkaAdminClient",
        "create_topics delete_topics list_topics describe_topics list_consumer_groups",
      ),
      "kafka.future.Future.get",
    ],
  },
  {
    id: "kafka-native",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`confluent_kafka.aio` or `aiokafka`", "zh-cn": "`confluent_kafka.aio` 或 `aiokafka`" },
    source: "https://docs.confluent.io/platform/current/clients/confluent-kafka-python/html/index.html",
    calls: [
      { name: "confluent_kafka.Consumer.poll", unless: timeoutFirst },
      { name: "confluent_kafka.Consumer.consume", unless: [{ name: "timeout", position: 1, value: 0 }] },
      ...calls("confluent_kafka.Consumer", "close committed get_watermark_offsets list_topics offsets_for_times"),
      ...calls("confluent_kafka.Producer", "poll flush", { unless: timeoutFirst }),
      ...calls("confluent_kafka.Producer", "list_topics commit_transaction abort_transaction init_transactions"),
      ...calls("confluent_kafka.admin.AdminClient", "list_topics list_groups"),
    ],
  },
  {
    id: "stomp",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "a thread", "zh-cn": "线程" },
    source: "https://jasonrbriggs.github.io/stomp.py/api.html",
    calls: calls("stomp.Connection", "connect disconnect send subscribe unsubscribe ack nack"),
  },
  {
    id: "mqtt",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`aiomqtt`", "zh-cn": "`aiomqtt`" },
    source: "https://eclipse.dev/paho/files/paho.mqtt.python/html/client.html",
    calls: [
      ...calls("paho.mqtt.client.Client", "connect reconnect loop_forever"),
      "paho.mqtt.client.MQTTMessageInfo.wait_for_publish",
      ...calls("paho.mqtt.publish", "single multiple"),
      ...calls("paho.mqtt.subscribe", "simple callback"),
    ],
  },
  {
    id: "job-queue",
    effect: "network",
    tier: 1,
    duration: { en: "until the job is stored in the broker", "zh-cn": "直到任务存入消息代理" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`arq`, or a thread", "zh-cn": "`arq`，或线程" },
    source: "https://python-rq.org/docs/",
    calls: [
      ...calls("rq.Queue", "enqueue enqueue_call enqueue_at enqueue_in enqueue_many fetch_job empty"),
      ...calls("rq.job.Job", "fetch refresh save cancel delete get_status latest_result"),
      "rq.Worker.work",
      ...calls("celery.Celery", "worker_main start"),
      "celery.Task.apply",
      // One message, mostly on a connection that is open already.
      { name: "celery.Celery.send_task", tier: 2 },
      ...calls("celery.Task", "delay apply_async", { tier: 2 }),
      ...calls("dramatiq.Actor", "send send_with_options", { tier: 2 }),
    ],
  },
];
