import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls } from "./rows.ts";

/** Clients of web services: each call is at least one HTTP request. */
export const webServiceGroups: readonly BlockingGroup[] = [
  {
    id: "web-service",
    effect: "network",
    tier: 1,
    duration: { en: "until the service answers", "zh-cn": "直到服务应答" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "the library's asynchronous client, or a thread", "zh-cn": "该库的异步客户端，或线程" },
    source: "https://tools.slack.dev/python-slack-sdk/api-docs/slack_sdk/",
    calls: [
      ...calls(
        "slack_sdk.WebClient",
        `api_call auth_test chat_postMessage chat_postEphemeral chat_update chat_delete conversations_list
         conversations_history conversations_info conversations_members conversations_open files_upload files_upload_v2
         reactions_add users_info users_list users_lookupByEmail views_open views_update views_publish`,
      ),
      ...calls("slack_sdk.webhook.WebhookClient", "send send_dict"),
      ...calls("twilio.rest.Client.messages", "create list"),
      ...calls("twilio.rest.Client.calls", "create list"),
      ...calls("sendgrid.SendGridAPIClient", "send"),
      ...calls("stripe.Customer", "create retrieve modify list delete search"),
      ...calls("stripe.PaymentIntent", "create retrieve modify confirm cancel capture list"),
      ...calls("stripe.Subscription", "create retrieve modify cancel list"),
      ...calls("stripe.checkout.Session", "create retrieve expire list"),
      ...calls("stripe.Charge", "create retrieve list"),
      ...calls("stripe.Refund", "create retrieve list"),
      ...calls("github.Github", "get_repo get_user get_organization search_repositories search_issues get_rate_limit"),
      ...calls("gitlab.Gitlab", "auth http_get http_post http_put http_delete"),
      ...calls("gspread", "service_account oauth"),
      ...calls("gspread.Client", "open open_by_key open_by_url create"),
      ...calls("googleapiclient.http.HttpRequest", "execute next_chunk"),
      ...calls("firebase_admin.messaging", "send send_each send_each_for_multicast send_multicast subscribe_to_topic"),
      ...calls("firebase_admin.auth", "get_user get_user_by_email create_user update_user delete_user list_users"),
      ...calls("yt_dlp.YoutubeDL", "download extract_info process_info"),
      ...calls("youtube_dl.YoutubeDL", "download extract_info process_info"),
      "yfinance.download",
      ...calls("yfinance.Ticker", "history"),
      "feedparser.parse",
      ...calls("wikipedia", "summary page search"),
      ...calls("tweepy.Client", "create_tweet get_user get_users_tweets search_recent_tweets"),
      ...calls("telebot.TeleBot", "send_message send_photo reply_to polling infinity_polling get_me edit_message_text"),
      ...calls(
        "ccxt.Exchange",
        "fetch_ticker fetch_balance fetch_order_book fetch_ohlcv create_order load_markets cancel_order",
      ),
      ...calls("hvac.Client.secrets.kv.v2", "read_secret_version create_or_update_secret"),
      ...calls("consul.Consul.kv", "get put delete"),
      ...calls(
        "minio.Minio",
        `get_object put_object fget_object fput_object stat_object remove_object copy_object
         bucket_exists make_bucket remove_bucket list_buckets`,
      ),
      ...calls("minio.Minio", "list_objects remove_objects", { isLazy: true }),
      "sentry_sdk.flush",
    ],
  },
];
