import { all, each, typeRows } from "./rows.ts";

/** Key-value stores, document stores and search engines. Source: the libraries' references. */
export const nosqlTypes = typeRows({
  aliases: {
    ...all(["redis.client.Redis", "redis.StrictRedis", "redis.client.StrictRedis"], "redis.Redis"),
    "redis.cluster.RedisCluster": "redis.RedisCluster",
    "redis.sentinel.Sentinel": "redis.Sentinel",
    ...all(["pymongo.mongo_client.MongoClient", "pymongo.synchronous.mongo_client.MongoClient"], "pymongo.MongoClient"),
    "pymongo.synchronous.database.Database": "pymongo.database.Database",
    "pymongo.synchronous.collection.Collection": "pymongo.collection.Collection",
    "pymongo.synchronous.cursor.Cursor": "pymongo.cursor.Cursor",
    "elasticsearch.client.Elasticsearch": "elasticsearch.Elasticsearch",
    "pymemcache.Client": "pymemcache.client.base.Client",
    "pymemcache.client.Client": "pymemcache.client.base.Client",
    "qdrant_client.qdrant_client.QdrantClient": "qdrant_client.QdrantClient",
    "chromadb.api.models.Collection.Collection": "chromadb.Collection",
    "meilisearch.Index": "meilisearch.index.Index",
  },
  bases: {
    "redis.RedisCluster": "redis.Redis",
    ...all(
      ["pymemcache.client.base.PooledClient", "pymemcache.client.hash.HashClient", "pymemcache.HashClient"],
      "pymemcache.client.base.Client",
    ),
    "pymongo.command_cursor.CommandCursor": "pymongo.cursor.Cursor",
  },
  returns: {
    ...all(["redis.from_url", "redis.utils.from_url", "redis.Redis.from_url", "redis.Redis.from_pool"], "redis.Redis"),
    ...each("redis.Sentinel", "master_for slave_for", "redis.Redis"),
    "redis.Redis.pipeline": "redis.client.Pipeline",
    "redis.Redis.pubsub": "redis.client.PubSub",
    "redis.Redis.lock": "redis.lock.Lock",
    ...each(
      "pymongo.MongoClient",
      "get_database get_default_database __getitem__ __getattr__",
      "pymongo.database.Database",
    ),
    ...each(
      "pymongo.database.Database",
      "get_collection create_collection with_options __getitem__ __getattr__",
      "pymongo.collection.Collection",
    ),
    ...each("pymongo.collection.Collection", "with_options __getitem__ __getattr__", "pymongo.collection.Collection"),
    ...each("pymongo.collection.Collection", "find aggregate", "pymongo.cursor.Cursor"),
    ...each("pymongo.cursor.Cursor", "sort limit skip hint batch_size max_time_ms collation", "pymongo.cursor.Cursor"),
    "pymongo.MongoClient.start_session": "pymongo.client_session.ClientSession",
    ...each(
      "elasticsearch_dsl.Search",
      "query filter exclude sort source extra highlight using index params",
      "elasticsearch_dsl.Search",
    ),
    ...each("elasticsearch.Elasticsearch", "options", "elasticsearch.Elasticsearch"),
    "cassandra.cluster.Cluster.connect": "cassandra.cluster.Session",
    "cassandra.cluster.Session.execute_async": "cassandra.cluster.ResponseFuture",
    "pinecone.Pinecone.Index": "pinecone.Index",
    "meilisearch.Client.index": "meilisearch.index.Index",
    ...each("chromadb", "Client HttpClient PersistentClient EphemeralClient", "chromadb.Client"),
    ...each("chromadb.Client", "get_collection create_collection get_or_create_collection", "chromadb.Collection"),
  },
  attributes: Object.assign(
    {
      "pymongo.database.Database.client": "pymongo.MongoClient",
      "pymongo.collection.Collection.database": "pymongo.database.Database",
      ...each("pymongo", "database.Database.name collection.Collection.name collection.Collection.full_name", "str"),
    },
    ...["elasticsearch.Elasticsearch", "opensearchpy.OpenSearch"].map((client) => {
      const library = client.split(".")[0];
      return {
        [`${client}.indices`]: `${library}.client.IndicesClient`,
        [`${client}.cluster`]: `${library}.client.ClusterClient`,
      };
    }),
  ),
});
