/**
 * Names as they are told apart where it matters who is concerned by a change: `limit` for a variable, `.limit` for what is
 * found on an object, such as a field or a method. The variables of a class body are found on the class.
 */
export type Name = string;

/** The name by which something is found on an object. */
export function memberName(name: string): Name {
  return `.${name}`;
}

/**
 * Whether something that is found on objects may be used by those who do not name it: `__enter__`, `constructor` and their
 * kin, and what has no plain name.
 */
export function isUsedUnnamed(name: string): boolean {
  return !/^[A-Za-z_$]\w*$/.test(name) || /^(?:__\w+__|constructor|then|toString|valueOf|toJSON|next)$/.test(name);
}
