import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls, callsOfEach } from "./rows.ts";

const answer = { en: "until the server answers", "zh-cn": "直到服务器应答" };

/** Clients that connect when they are made, but only to a host that they are given then. */
const host = { name: "host", position: 0 };

/** Mail, file transfer and remote shells: a conversation with a server per call. */
export const mailAndTransferGroups: readonly BlockingGroup[] = [
  {
    id: "mail",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`aiosmtplib`, `aioimaplib` or a thread", "zh-cn": "`aiosmtplib`、`aioimaplib` 或线程" },
    source: "https://docs.python.org/3/library/smtplib.html",
    calls: [
      ...calls("smtplib", "SMTP SMTP_SSL LMTP", { onlyWith: host }),
      ...calls(
        "smtplib.SMTP",
        "connect helo ehlo login starttls sendmail send_message docmd mail rcpt data verify noop quit auth",
      ),
      ...calls("imaplib", "IMAP4 IMAP4_SSL IMAP4_stream"),
      ...calls(
        "imaplib.IMAP4",
        `append authenticate check close copy create delete expunge fetch list login logout lsub noop rename search
         select sort starttls status store subscribe thread uid unsubscribe xatom idle`,
      ),
      ...calls("poplib", "POP3 POP3_SSL"),
      ...calls("poplib.POP3", "user pass_ apop stat list retr dele top uidl noop rset quit stls capa"),
      ...calls("nntplib", "NNTP NNTP_SSL"),
      ...calls("django.core.mail", "send_mail send_mass_mail mail_admins mail_managers"),
      "django.core.mail.EmailMessage.send",
      "flask_mail.Mail.send",
      "yagmail.SMTP.send",
    ],
  },
  {
    id: "file-transfer",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`aioftp` or a thread", "zh-cn": "`aioftp` 或线程" },
    source: "https://docs.python.org/3/library/ftplib.html",
    calls: [
      ...calls("ftplib", "FTP FTP_TLS", { onlyWith: host }),
      ...calls(
        "ftplib.FTP",
        `connect login retrbinary retrlines storbinary storlines transfercmd ntransfercmd sendcmd voidcmd
         dir nlst mlsd cwd pwd mkd rmd rename delete size quit abort`,
      ),
      ...calls("ftplib.FTP_TLS", "auth prot_p prot_c"),
      { name: "telnetlib.Telnet", onlyWith: host },
      ...calls("telnetlib.Telnet", "open read_until read_all read_some expect write interact"),
    ],
  },
  {
    id: "secure-shell",
    effect: "network",
    tier: 1,
    duration: { en: "until the remote host answers", "zh-cn": "直到远程主机应答" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`asyncssh`", "zh-cn": "`asyncssh`" },
    source: "https://docs.paramiko.org/en/stable/api/client.html",
    calls: [
      ...calls("paramiko.SSHClient", "connect exec_command open_sftp invoke_shell"),
      ...calls(
        "paramiko.SFTPClient",
        `get put getfo putfo listdir listdir_attr listdir_iter open file stat lstat mkdir rmdir remove unlink rename
         posix_rename chmod chown utime truncate readlink symlink normalize chdir`,
      ),
      ...calls("paramiko.SFTPFile", "read readline readlines write writelines stat flush prefetch readv close"),
      ...calls(
        "paramiko.Channel",
        "recv recv_stderr send sendall send_stderr sendall_stderr recv_exit_status exec_command invoke_shell get_pty",
      ),
      ...calls("paramiko.ChannelFile", "read readline readlines write writelines __iter__"),
      ...calls(
        "paramiko.Transport",
        "connect start_client start_server auth_password auth_publickey open_session open_channel accept",
      ),
      ...calls("fabric.Connection", "open run sudo local get put sftp"),
      ...callsOfEach(["fabric.SerialGroup", "fabric.ThreadingGroup"], "run sudo get put"),
      ...calls("fabric.api", "run sudo local get put"),
      ...calls("scp.SCPClient", "get put putfo"),
      ...calls(
        "netmiko.BaseConnection",
        "send_command send_command_timing send_config_set find_prompt enable save_config disconnect",
      ),
      "netmiko.ConnectHandler",
    ],
  },
  {
    id: "directory-service",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`bonsai` or a thread", "zh-cn": "`bonsai` 或线程" },
    source: "https://ldap3.readthedocs.io/en/latest/connection.html",
    calls: calls("ldap3.Connection", "bind rebind unbind search add delete modify modify_dn compare start_tls open"),
  },
];
