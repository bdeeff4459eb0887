export async function close(connections: Connection[]) {
  await Promise.all(connections.map(async (connection) => {
    await connection.close();
  }));
}
