export async function compose(middlewares: ((request: Request) => Promise<void>)[], request: Request): Promise<void> {
  for (const middleware of middlewares) {
    await middleware(request);
  }
}
