export function first(server) {
  return new Promise((resolve, reject) => {
    server.once("request", async (request) => {
      try {
        resolve(await request.json());
      } catch (error) {
        reject(error);
      }
    });
  });
}
