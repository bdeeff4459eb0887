export async function all(urls) {
  // 逐个请求，服务器有频率限制
  for (const url of urls) {
    await fetch(url);
  }
}
