async function publish(client, channels) {
  await Promise.all(Object.keys(channels).map(async (name) => client.publish(name, channels[name])));
}
