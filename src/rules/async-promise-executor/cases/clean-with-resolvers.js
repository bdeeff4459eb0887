export async function ask(channel) {
  const { promise, resolve } = Promise.withResolvers();
  channel.onmessage = async ({ data }) => resolve(await data.text());
  return promise;
}
