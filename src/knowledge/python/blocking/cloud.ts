import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls, callsOfEach } from "./rows.ts";

const answer = { en: "until the service answers", "zh-cn": "直到服务应答" };

/** Libraries of cloud providers. Objects that only name something remote (`bucket.blob(…)`) are built without asking. */
export const cloudGroups: readonly BlockingGroup[] = [
  {
    id: "aws",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`aioboto3` or `aiobotocore`", "zh-cn": "`aioboto3` 或 `aiobotocore`" },
    source: "https://boto3.amazonaws.com/v1/documentation/api/latest/reference/core/session.html",
    calls: [
      {
        // Operations are made from the service's description at run time: there are more than ten thousand.
        name: "botocore.client.BaseClient.*",
        except: [
          "get_paginator",
          "get_waiter",
          "can_paginate",
          "generate_presigned_url",
          "generate_presigned_post",
          "close",
        ],
      },
      { name: "botocore.paginate.Paginator.paginate", isLazy: true },
      "botocore.paginate.PageIterator.build_full_result",
      "botocore.waiter.Waiter.wait",
      ...calls(
        "boto3.s3.Bucket",
        "upload_file upload_fileobj download_file download_fileobj put_object copy create delete delete_objects load wait_until_exists",
      ),
      ...calls(
        "boto3.s3.Object",
        "get put upload_file upload_fileobj download_file download_fileobj copy copy_from delete load reload wait_until_exists",
      ),
      ...calls(
        "boto3.dynamodb.Table",
        "get_item put_item update_item delete_item query scan load reload delete update wait_until_exists",
      ),
      ...calls("boto3.sqs.Queue", "send_message send_messages receive_messages delete_messages purge delete load"),
      ...calls("boto3.ServiceResource", "get_queue_by_name create_queue create_bucket create_table create_instances"),
      ...calls("boto3.ec2.Instance", "start stop reboot terminate load reload wait_until_running wait_until_stopped"),
      ...calls("s3fs.S3FileSystem", "open ls exists info get put cat pipe rm copy glob find du isdir isfile"),
    ],
  },
  {
    id: "google-cloud",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`gcloud-aio` or a thread", "zh-cn": "`gcloud-aio` 或线程" },
    source: "https://cloud.google.com/python/docs/reference/storage/latest",
    calls: [
      ...calls("google.auth", "default"),
      ...calls("google.oauth2.id_token", "verify_oauth2_token verify_token verify_firebase_token fetch_id_token"),
      ...calls(
        "google.cloud.storage.Client",
        "get_bucket lookup_bucket create_bucket download_blob_to_file get_service_account_email",
      ),
      ...calls("google.cloud.storage.Client", "list_blobs list_buckets", { isLazy: true }),
      ...calls(
        "google.cloud.storage.Bucket",
        "get_blob delete_blob delete_blobs copy_blob rename_blob exists create delete reload patch update make_public",
      ),
      ...calls("google.cloud.storage.Bucket", "list_blobs", { isLazy: true }),
      ...calls(
        "google.cloud.storage.Blob",
        `upload_from_string upload_from_filename upload_from_file download_as_bytes download_as_text download_as_string
         download_to_filename download_to_file exists delete reload patch update rewrite compose make_public make_private
         create_resumable_upload_session`,
      ),
      ...calls(
        "google.cloud.bigquery.Client",
        `query query_and_wait get_table get_dataset get_job create_table create_dataset delete_table delete_dataset
         update_table insert_rows insert_rows_json load_table_from_uri load_table_from_file load_table_from_json
         load_table_from_dataframe copy_table extract_table cancel_job`,
      ),
      ...calls("google.cloud.bigquery.Client", "list_rows list_tables list_datasets list_jobs", { isLazy: true }),
      ...calls("google.cloud.bigquery.job.QueryJob", "result to_dataframe to_arrow done reload cancel exists"),
      ...calls("google.cloud.bigquery.table.RowIterator", "to_dataframe to_arrow __iter__"),
      ...calls("google.cloud.datastore.Client", "get get_multi put put_multi delete delete_multi"),
      ...calls("google.cloud.ndb.Model", "put get_by_id"),
    ],
  },
  {
    id: "google-cloud-grpc",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    // The gRPC library waits in C code of its own.
    isCooperative: false,
    advice: { en: "the `…AsyncClient` of the same library", "zh-cn": "同一库的 `…AsyncClient`" },
    source: "https://cloud.google.com/python/docs/reference/pubsub/latest",
    calls: [
      ...calls(
        "google.cloud.pubsub_v1.PublisherClient",
        "create_topic get_topic list_topics delete_topic update_topic",
      ),
      "google.cloud.pubsub_v1.publisher.futures.Future.result",
      ...calls(
        "google.cloud.pubsub_v1.SubscriberClient",
        "pull acknowledge modify_ack_deadline create_subscription get_subscription delete_subscription seek",
      ),
      "google.cloud.pubsub_v1.subscriber.futures.StreamingPullFuture.result",
      ...calls("google.cloud.firestore.DocumentReference", "get set update delete create"),
      ...calls("google.cloud.firestore.CollectionReference", "add get"),
      ...calls("google.cloud.firestore.CollectionReference", "stream", { isLazy: true }),
      ...calls("google.cloud.firestore.Query", "get"),
      ...calls("google.cloud.firestore.Query", "stream", { isLazy: true }),
      ...calls("google.cloud.firestore.WriteBatch", "commit"),
      ...calls(
        "google.cloud.secretmanager.SecretManagerServiceClient",
        "access_secret_version get_secret create_secret add_secret_version delete_secret list_secrets",
      ),
      ...calls("google.cloud.tasks_v2.CloudTasksClient", "create_task get_task delete_task list_tasks create_queue"),
      ...calls("google.cloud.speech.SpeechClient", "recognize long_running_recognize"),
      ...calls("google.cloud.texttospeech.TextToSpeechClient", "synthesize_speech list_voices"),
      ...calls(
        "google.cloud.vision.ImageAnnotatorClient",
        "annotate_image batch_annotate_images text_detection label_detection document_text_detection",
      ),
      ...calls("google.api_core.operation.Operation", "result exception"),
      ...calls("grpc.Future", "result exception traceback"),
    ],
  },
  {
    id: "azure",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "the client of the same name in `….aio`", "zh-cn": "`….aio` 中的同名客户端" },
    source: "https://learn.microsoft.com/en-us/python/api/azure-storage-blob/azure.storage.blob.aio",
    calls: [
      ...calls(
        "azure.storage.blob.BlobServiceClient",
        "create_container delete_container get_account_information get_service_properties get_user_delegation_key",
      ),
      ...calls("azure.storage.blob.BlobServiceClient", "list_containers find_blobs_by_tags", { isLazy: true }),
      ...calls(
        "azure.storage.blob.ContainerClient",
        "create_container delete_container exists upload_blob download_blob delete_blob delete_blobs get_container_properties set_container_metadata",
      ),
      ...calls("azure.storage.blob.ContainerClient", "list_blobs list_blob_names walk_blobs", { isLazy: true }),
      ...calls(
        "azure.storage.blob.BlobClient",
        `upload_blob download_blob delete_blob exists get_blob_properties set_blob_metadata set_http_headers
         start_copy_from_url abort_copy create_snapshot stage_block commit_block_list append_block upload_blob_from_url
         get_blob_tags set_blob_tags`,
      ),
      ...calls("azure.storage.blob.StorageStreamDownloader", "readall readinto read content_as_bytes content_as_text"),
      ...calls(
        "azure.storage.queue.QueueClient",
        "send_message receive_message peek_messages delete_message create_queue clear_messages",
      ),
      ...callsOfEach(
        [
          "azure.identity.DefaultAzureCredential",
          "azure.identity.ManagedIdentityCredential",
          "azure.identity.ClientSecretCredential",
          "azure.identity.AzureCliCredential",
        ],
        "get_token",
      ),
      ...calls("azure.keyvault.secrets.SecretClient", "get_secret set_secret begin_delete_secret backup_secret"),
      ...calls("azure.cosmos.ContainerProxy", "read_item create_item upsert_item replace_item delete_item patch_item"),
      ...calls("azure.cosmos.ContainerProxy", "query_items read_all_items", { isLazy: true }),
      ...calls("azure.servicebus.ServiceBusSender", "send_messages schedule_messages"),
      ...calls(
        "azure.servicebus.ServiceBusReceiver",
        "receive_messages peek_messages complete_message abandon_message",
      ),
    ],
  },
];
