import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls, callsOfEach } from "./rows.ts";

const streams = {
  en: "`asyncio.open_connection` or `asyncio.start_server` (`anyio.connect_tcp`, `trio.open_tcp_stream`)",
  "zh-cn": "`asyncio.open_connection` 或 `asyncio.start_server`（`anyio.connect_tcp`、`trio.open_tcp_stream`）",
};

/** Sockets, names, TLS and waiting for readiness. A socket that was made non-blocking returns at once. */
export const socketGroups: readonly BlockingGroup[] = [
  {
    id: "socket",
    effect: "network",
    tier: 1,
    duration: { en: "until the other side answers", "zh-cn": "直到对方应答" },
    releasesGil: true,
    isCooperative: true,
    advice: streams,
    source: "https://docs.python.org/3/library/socket.html#socket-objects",
    calls: [
      ...calls(
        "socket.socket",
        `connect connect_ex accept send sendall sendto sendmsg sendfile
         recv recv_into recvfrom recvfrom_into recvmsg recvmsg_into`,
      ),
      "socket.create_connection",
      "ssl.get_server_certificate",
      ...calls("ssl.SSLSocket", "do_handshake read write unwrap"),
      ...calls("socket.SocketIO", "read readline readlines readinto write"),
    ],
  },
  {
    // Without a connection there is nobody to wait for when a datagram is sent.
    id: "datagram-socket",
    effect: "network",
    tier: 1,
    duration: { en: "until a datagram comes", "zh-cn": "直到收到一个数据报" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`loop.create_datagram_endpoint`", "zh-cn": "`loop.create_datagram_endpoint`" },
    source: "https://docs.python.org/3/library/asyncio-protocol.html#datagram-protocols",
    calls: calls("socket.DatagramSocket", "recv recv_into recvfrom recvfrom_into recvmsg recvmsg_into"),
  },
  {
    id: "name-lookup",
    effect: "network",
    tier: 1,
    duration: { en: "until the name server answers", "zh-cn": "直到域名服务器应答" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`await loop.getaddrinfo(…)`", "zh-cn": "`await loop.getaddrinfo(…)`" },
    source: "https://docs.python.org/3/library/socket.html#socket.getaddrinfo",
    calls: [
      {
        name: "socket.getaddrinfo",
        twin: { trio: "trio.socket.getaddrinfo" },
        // `AI_NUMERICHOST` asks no server, and the flags are a sum more often than not.
        unless: [{ name: "flags", position: 5 }],
      },
      { name: "socket.getnameinfo", twin: { trio: "trio.socket.getnameinfo" } },
      ...calls("socket", "gethostbyname gethostbyname_ex gethostbyaddr getfqdn"),
      ...calls("dns.resolver", "resolve query resolve_address zone_for_name"),
      ...calls("dns.resolver.Resolver", "resolve query resolve_address"),
      ...calls("dns.query", "udp tcp tls https"),
    ],
  },
  {
    id: "readiness",
    effect: "network",
    tier: 1,
    duration: { en: "until a file descriptor is ready", "zh-cn": "直到某个文件描述符就绪" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`loop.add_reader` or asyncio streams", "zh-cn": "`loop.add_reader` 或 asyncio 流" },
    source: "https://docs.python.org/3/library/select.html",
    calls: [
      { name: "select.select", unless: [{ name: "timeout", position: 3, value: 0 }] },
      ...callsOfEach(["select.poll", "select.epoll", "select.devpoll"], "poll", {
        unless: [{ name: "timeout", position: 0, value: 0 }],
      }),
      { name: "select.kqueue.control", unless: [{ name: "timeout", position: 2, value: 0 }] },
      { name: "selectors.BaseSelector.select", unless: [{ name: "timeout", position: 0, value: 0 }] },
    ],
  },
  {
    id: "tls-context",
    effect: "disk",
    tier: 2,
    duration: { en: "while it reads the trusted certificates", "zh-cn": "直到读完受信任的证书" },
    releasesGil: false,
    isCooperative: false,
    advice: {
      en: "one context built before the loop starts, or a thread",
      "zh-cn": "在事件循环启动前建好一个上下文，或用线程",
    },
    source: "https://docs.python.org/3/library/ssl.html#ssl.create_default_context",
    calls: [
      "ssl.create_default_context",
      ...calls(
        "ssl.SSLContext",
        "load_default_certs load_verify_locations load_cert_chain load_dh_params set_default_verify_paths",
      ),
    ],
  },
  {
    id: "message-socket",
    effect: "network",
    tier: 1,
    duration: { en: "until the other side sends or takes a message", "zh-cn": "直到对方发送或收取消息" },
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`zmq.asyncio.Context`", "zh-cn": "`zmq.asyncio.Context`" },
    source: "https://pyzmq.readthedocs.io/en/latest/api/zmq.html",
    calls: [
      ...calls("zmq.Socket", "recv recv_string recv_json recv_pyobj recv_multipart", {
        unless: [
          { name: "flags", position: 0, value: "zmq.NOBLOCK" },
          { name: "flags", position: 0, value: "zmq.DONTWAIT" },
        ],
      }),
      { name: "zmq.Socket.poll", unless: [{ name: "timeout", position: 0, value: 0 }] },
      { name: "zmq.Poller.poll", unless: [{ name: "timeout", position: 0, value: 0 }] },
      "zmq.proxy",
    ],
  },
  {
    id: "serial-line",
    effect: "network",
    tier: 1,
    duration: { en: "until the device sends or takes the bytes", "zh-cn": "直到设备发送或收取数据" },
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`serial_asyncio` or a thread", "zh-cn": "`serial_asyncio` 或线程" },
    source: "https://pyserial.readthedocs.io/en/latest/pyserial_api.html",
    calls: [
      ...calls("serial.Serial", "read readline readlines read_until write flush"),
      ...calls("usb.core.Device", "read write ctrl_transfer"),
      ...calls(
        "smbus2.SMBus",
        "read_byte read_byte_data read_word_data read_i2c_block_data write_byte write_byte_data",
      ),
    ],
  },
];
