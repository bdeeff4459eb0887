/** The command line was used wrongly: the message goes to stderr and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
