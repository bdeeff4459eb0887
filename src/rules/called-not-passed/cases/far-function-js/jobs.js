export function ring(name) {
  console.log(name);
}

export const ringer = (name) => () => ring(name);
