import { writeFileSync } from "node:fs";

export default function Form() {
  async function save(form: FormData) {
    "use server";
    writeFileSync("form.json", String(form.get("name"))); // flag information
  }
  return <form action={save} />;
}
