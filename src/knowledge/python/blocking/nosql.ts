import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls, callsOfEach } from "./rows.ts";

const answer = { en: "until the server answers", "zh-cn": "直到服务器应答" };

/** Every command is one round trip; `pipeline`, `lock`, `pubsub` and scripts only build an object. */
const redisCommands = `
  append auth bgsave bitcount bitop blmove blmpop blpop brpop brpoplpush bzpopmax bzpopmin client_list config_get
  config_set copy dbsize decr decrby delete dump echo eval evalsha execute_command exists expire expireat expiretime
  flushall flushdb geoadd geodist geopos geosearch get getbit getdel getex getrange getset hdel hexists hget hgetall
  hincrby hincrbyfloat hkeys hlen hmget hmset hset hsetnx hscan hvals incr incrby incrbyfloat info keys lastsave lindex
  linsert llen lmove lpop lpos lpush lpushx lrange lrem lset ltrim mget move mset msetnx object persist pexpire pexpireat
  pfadd pfcount pfmerge ping psetex pttl publish pubsub_channels pubsub_numsub randomkey rename renamenx restore rpop
  rpoplpush rpush rpushx sadd save scan scard script_load sdiff sdiffstore set setbit setex setnx setrange sinter
  sinterstore sismember smembers smismember smove sort spop srandmember srem sscan strlen sunion sunionstore time touch
  transaction ttl type unlink wait xack xadd xautoclaim xclaim xdel xgroup_create xgroup_destroy xinfo_groups
  xinfo_stream xlen xpending xpending_range xrange xread xreadgroup xrevrange xtrim zadd zcard zcount zincrby
  zinterstore zlexcount zmscore zpopmax zpopmin zrange zrangebylex zrangebyscore zrank zrem zremrangebyrank
  zremrangebyscore zrevrange zrevrangebyscore zrevrank zscan zscore zunionstore`;

const memcacheCommands =
  "get get_multi get_many gets set set_multi set_many add replace append prepend cas incr decr touch delete delete_multi delete_many flush_all stats";

/** Key-value stores, document stores and search engines. */
export const nosqlGroups: readonly BlockingGroup[] = [
  {
    id: "redis",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`redis.asyncio`", "zh-cn": "`redis.asyncio`" },
    source: "https://redis-py.readthedocs.io/en/stable/examples/asyncio_examples.html",
    calls: [
      ...calls("redis.Redis", redisCommands),
      ...calls("redis.Redis", "scan_iter hscan_iter sscan_iter zscan_iter", { isLazy: true }),
      ...calls("redis.client.Pipeline", "execute watch unwatch"),
      ...calls("redis.client.PubSub", "subscribe psubscribe unsubscribe punsubscribe parse_response"),
      ...calls("redis.client.PubSub", "listen", { isLazy: true }),
      { name: "redis.lock.Lock.acquire", unless: [{ name: "blocking", position: 1, value: false }] },
      ...calls("redis.lock.Lock", "release extend reacquire owned __enter__"),
    ],
  },
  {
    id: "mongodb",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`pymongo.AsyncMongoClient` or `motor`", "zh-cn": "`pymongo.AsyncMongoClient` 或 `motor`" },
    source: "https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/mongo_client.html",
    calls: [
      ...calls("pymongo.MongoClient", "list_databases list_database_names drop_database server_info bulk_write"),
      ...calls(
        "pymongo.database.Database",
        "command list_collections list_collection_names create_collection drop_collection validate_collection aggregate",
      ),
      ...calls(
        "pymongo.collection.Collection",
        `insert_one insert_many update_one update_many replace_one delete_one delete_many find_one find_one_and_update
         find_one_and_replace find_one_and_delete count_documents estimated_document_count distinct aggregate bulk_write
         create_index create_indexes drop_index drop_indexes list_indexes index_information drop rename options
         insert save update remove count find_and_modify ensure_index`,
      ),
      ...calls("pymongo.collection.Collection", "find find_raw_batches watch", { isLazy: true }),
      ...calls("pymongo.cursor.Cursor", "next count explain distinct to_list __next__"),
      ...calls("pymongo.client_session.ClientSession", "commit_transaction abort_transaction with_transaction"),
      ...calls("gridfs.GridFS", "put get exists delete list find_one get_last_version"),
    ],
  },
  {
    id: "search-engine",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`AsyncElasticsearch` or `AsyncOpenSearch`", "zh-cn": "`AsyncElasticsearch` 或 `AsyncOpenSearch`" },
    source: "https://elasticsearch-py.readthedocs.io/en/latest/async.html",
    calls: [
      ...["elasticsearch", "opensearchpy"].flatMap((library) => [
        ...calls(
          `${library}.${library === "elasticsearch" ? "Elasticsearch" : "OpenSearch"}`,
          `search msearch index get mget create update delete bulk count exists exists_source get_source scroll
           clear_scroll delete_by_query update_by_query reindex explain ping info termvectors field_caps
           open_point_in_time close_point_in_time search_template put_script`,
        ),
        ...calls(
          `${library}.client.IndicesClient`,
          `create delete exists get refresh flush put_mapping get_mapping put_settings get_settings put_alias
           update_aliases exists_alias get_alias put_template put_index_template analyze stats open close forcemerge`,
        ),
        ...calls(`${library}.client.ClusterClient`, "health stats state put_settings get_settings"),
        ...calls(`${library}.helpers`, "bulk reindex"),
        ...calls(`${library}.helpers`, "scan streaming_bulk parallel_bulk", { isLazy: true }),
      ]),
      ...calls("elasticsearch_dsl.Search", "execute count delete"),
      ...calls("elasticsearch_dsl.Search", "scan", { isLazy: true }),
      ...calls("elasticsearch_dsl.Document", "save update delete get init"),
      ...calls("pysolr.Solr", "search add delete commit optimize ping"),
      ...calls("meilisearch.index.Index", "search add_documents update_documents delete_document wait_for_task"),
    ],
  },
  {
    id: "cassandra",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: {
      en: "`session.execute_async` with a callback, or a thread",
      "zh-cn": "带回调的 `session.execute_async`，或线程",
    },
    source: "https://docs.datastax.com/en/developer/python-driver/latest/api/cassandra/cluster/",
    calls: [
      ...calls("cassandra.cluster.Cluster", "connect shutdown"),
      ...calls("cassandra.cluster.Session", "execute prepare set_keyspace shutdown"),
      "cassandra.cluster.ResponseFuture.result",
      ...calls("cassandra.concurrent", "execute_concurrent execute_concurrent_with_args"),
    ],
  },
  {
    id: "memcache",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`aiomcache` or a thread", "zh-cn": "`aiomcache` 或线程" },
    source: "https://pymemcache.readthedocs.io/en/latest/getting_started.html",
    calls: callsOfEach(["memcache.Client", "pymemcache.client.base.Client", "bmemcached.Client"], memcacheCommands),
  },
  {
    id: "memcache-native",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`aiomcache` or a thread", "zh-cn": "`aiomcache` 或线程" },
    source: "https://sendapatch.se/projects/pylibmc/",
    calls: calls("pylibmc.Client", memcacheCommands),
  },
  {
    id: "vector-store",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "the library's asynchronous client, or a thread", "zh-cn": "该库的异步客户端，或线程" },
    source: "https://python-client.qdrant.tech/qdrant_client.qdrant_client",
    calls: [
      ...calls(
        "qdrant_client.QdrantClient",
        `search query_points scroll retrieve upsert delete count upload_points upload_collection create_collection
         delete_collection get_collection get_collections collection_exists set_payload recommend`,
      ),
      ...calls("pymilvus.Collection", "search query insert upsert delete load flush create_index release"),
      ...calls("pymilvus.MilvusClient", "search query insert upsert delete get create_collection drop_collection"),
      ...calls("pymilvus.connections", "connect"),
      ...calls("pinecone.Index", "query upsert fetch update delete describe_index_stats"),
      ...calls("weaviate", "connect_to_local connect_to_weaviate_cloud connect_to_custom"),
      ...calls("chromadb.Collection", "add get query update upsert delete count peek modify"),
    ],
  },
];
