import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { defaultConfiguration } from "../../../../src/engine/configuration.ts";
import { declarationText } from "../../../../src/engine/unparsed/declarationText.ts";
import { startEngine } from "../../../support/engine.ts";

const { engine } = await startEngine();
await engine.prepare("typescript");

/** What is left of each text, `_` for what is left out. */
const cases: readonly { readonly name: string; readonly text: string; readonly left: string | null }[] = [
  { name: "an interface", text: "export interface A { b(): C; }", left: "export interface A {_}" },
  {
    name: "objects in it",
    text: "interface A<T> extends B, C<T> {\n  b: { c: {} };\n}\n",
    left: "interface A<T> extends B, C<T> {_}\n",
  },
  { name: "a type", text: "export type A = { b: string } | null;", left: "export type A = {_} | null;" },
  {
    name: "several",
    text: "interface A { a }\ntype B = { b };\nlet c: D;",
    left: "interface A {_}\ntype B = {_};\nlet c: D;",
  },
  {
    name: "in a namespace",
    text: "export namespace N {\n  interface A { a }\n}",
    left: "export namespace N {\n  interface A {_}\n}",
  },
  { name: "braces in comments", text: "interface A {\n  // }\n  /* } */ b: '}' | `}`;\n}", left: "interface A {_}" },
  { name: "a type in a comment", text: "/* interface A { a } */\n// type B = { b }\n", left: null },
  { name: "what is no interface", text: "class A { interface: B; type = { a: 1 }; }", left: null },
  { name: "braces that do not fit", text: "interface A { b: { c }", left: null },
  { name: "nothing but other things", text: "export class A extends B { c: D; }\nexport * from './e';", left: null },
];

suite("what is left of declarations", () => {
  for (const { name, text, left } of cases) {
    test(name, () => {
      const sparse = declarationText(text);
      assert.equal(sparse?.parts.map(({ start, end }) => text.slice(start, end)).join("_") ?? null, left);
    });
  }
});

const file = `
import { Base } from "./base";
export { other as another } from "./other";
export * from "./all";
export interface Options<T = {}> extends Partial<Base> { run(): Promise<T>; nested: { deep: () => void } }
export type Handler = { (event: Event): void; once: boolean };
export class Client extends Base { options: Options; constructor(); send(): Promise<void>; }
export namespace Inner { export interface Hidden { a: 1 } export class Seen {} export const c: Client; }
export const client: Client;
declare const own: Handler;
export default own;
`;

test("others learn the same from a file of declarations as from all of it", () => {
  const document = { uri: "file:///a.d.ts", languageId: "typescript", version: 0, text: file };
  const sparse = declarationText(file);
  assert.equal(sparse?.parts.length, 3);
  const [whole, left] = [null, sparse].map((given) =>
    engine.surveyText(document, defaultConfiguration, given).summary(),
  );
  assert.deepEqual(left, whole);
  assert.ok(Object.keys(whole?.exports ?? {}).length >= 3);
});
