async function publish(client, channels) {
  Object.keys(channels).forEach(async (name) => client.publish(name, channels[name])); // flag certain
}
