export async function check(urls) {
  return Promise.allSettled([fetch(urls[0]), fetch(urls[1])]);
}
