/** The user "nobody" on Linux and macOS. */
const nobody = 65534;

/** Runs the action without the rights of the superuser, to whom no permission is ever denied. */
export async function asUnprivilegedUser<T>(action: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return action();
  process.seteuid?.(nobody);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}
