/** A method of threads that stands for an attribute, as in Java. */
export interface ThreadMethod {
  readonly attribute: "daemon" | "name";
  readonly isSetter: boolean;
  /** Nothing but threads has a method of that name. */
  readonly isTelling: boolean;
}

/** Deprecated since Python 3.10; the attributes are there since 2.6. Source: docs.python.org (threading). */
export const threadMethods: Readonly<Record<string, ThreadMethod>> = {
  setDaemon: { attribute: "daemon", isSetter: true, isTelling: true },
  isDaemon: { attribute: "daemon", isSetter: false, isTelling: true },
  setName: { attribute: "name", isSetter: true, isTelling: false },
  getName: { attribute: "name", isSetter: false, isTelling: false },
};
