export async function check(urls) {
  for (const url of urls) {
    const response = await fetch(url); // flag possible hint
    console.log(url, response.status);
  }
}
