export async function close(connections: Connection[]) {
  await connections.forEach(async (connection) => { // flag certain
    await connection.close();
  });
}
