export const load = async (): Promise<unknown> =>
  Promise.all([await fetch("/a"), await fetch("/b")]); // flag
