import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls, callsOfEach } from "./rows.ts";

const verbs = "get post put patch delete head options request";
const answer = { en: "until the server answers", "zh-cn": "直到服务器应答" };
const client = {
  en: "`httpx.AsyncClient` or `aiohttp.ClientSession`",
  "zh-cn": "`httpx.AsyncClient` 或 `aiohttp.ClientSession`",
};

/** HTTP clients that wait in the calling thread. All of them are Python code on sockets, so gevent can patch them. */
export const httpGroups: readonly BlockingGroup[] = [
  {
    id: "http-requests",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: client,
    source: "https://requests.readthedocs.io/en/latest/api/",
    calls: [
      ...calls("requests", verbs),
      ...calls("requests.api", verbs),
      ...calls("requests.Session", `${verbs} send`),
      ...calls("requests.Response", "iter_content iter_lines", { isLazy: true }),
      ...calls("requests_html.HTMLSession", verbs),
      ...calls("cloudscraper.CloudScraper", verbs),
      ...calls("curl_cffi.requests", verbs),
      ...calls("curl_cffi.requests.Session", verbs),
      ...calls("tls_client.Session", verbs),
    ],
  },
  {
    id: "http-httpx",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`httpx.AsyncClient`", "zh-cn": "`httpx.AsyncClient`" },
    source: "https://www.python-httpx.org/async/",
    calls: [
      ...calls("httpx", `${verbs} stream`),
      ...calls("httpx.Client", `${verbs} stream send close`),
      ...calls("httpcore.ConnectionPool", "request stream handle_request"),
      ...calls("httpcore", "request stream"),
    ],
  },
  {
    id: "http-urllib",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: client,
    source: "https://docs.python.org/3/library/urllib.request.html",
    calls: [
      ...calls("urllib.request", "urlopen urlretrieve"),
      "urllib.request.OpenerDirector.open",
      ...calls("urllib.robotparser.RobotFileParser", "read"),
      ...calls("urllib", "urlopen urlretrieve"),
      "urllib2.urlopen",
      "urllib3.request",
      ...callsOfEach(
        ["urllib3.PoolManager", "urllib3.HTTPConnectionPool"],
        "request urlopen request_encode_url request_encode_body",
      ),
      ...calls("http.client.HTTPConnection", "connect request getresponse endheaders send"),
      ...calls("http.client.HTTPResponse", "read read1 readinto readline readlines"),
      ...calls("xmlrpc.client.ServerProxy", "*"),
      ...calls("httplib2.Http", "request"),
      ...calls("pycurl.Curl", "perform_rb perform_rs"),
    ],
  },
  {
    id: "http-server",
    effect: "network",
    tier: 1,
    duration: { en: "for as long as the server runs", "zh-cn": "直到服务器停止运行" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`asyncio.start_server` or a thread", "zh-cn": "`asyncio.start_server` 或线程" },
    source: "https://docs.python.org/3/library/socketserver.html",
    calls: [
      ...calls("socketserver.BaseServer", "serve_forever handle_request shutdown"),
      ...calls("wsgiref.simple_server.WSGIServer", "serve_forever handle_request"),
      "flask.Flask.run",
      "uvicorn.run",
      "uvicorn.Server.run",
      "aiohttp.web.run_app",
    ],
  },
  {
    id: "websocket",
    effect: "network",
    tier: 1,
    duration: { en: "until the other side answers", "zh-cn": "直到对方应答" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`websockets.connect(…)` with `async with`", "zh-cn": "`async with websockets.connect(…)`" },
    source: "https://websocket-client.readthedocs.io/en/latest/core.html",
    calls: [
      "websocket.create_connection",
      ...calls("websocket.WebSocket", "connect recv recv_data recv_frame send send_binary ping close"),
      "websocket.WebSocketApp.run_forever",
      "websockets.sync.client.connect",
      ...calls("websockets.sync.client.ClientConnection", "recv recv_streaming send ping close"),
    ],
  },
];
