export const load = async (): Promise<unknown> =>
  Promise.all([fetch("/a"), fetch("/b")]);
