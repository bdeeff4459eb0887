export async function check(urls) {
  return Promise.allSettled([await fetch(urls[0]), await fetch(urls[1])]); // flag
}
